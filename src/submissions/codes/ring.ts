export { ringInUse, type KeyRing } from '../sealing/keys.ts'
export { open, seal } from '../sealing/box.ts'
