import type { Form, Step, Task } from '#engine/form.ts'
import { answering } from './answering.ts'
import { contact } from './contact.ts'
import { doing, you } from './doing.ts'
import { emergency, goingOn } from './going-on.ts'
import { help, together } from './help.ts'
import { life } from './life.ts'
import { person } from './person.ts'
import { routing } from './routing.ts'

const task = (id: string, steps: readonly Step[]): Task => ({ id, steps: steps.map((step) => step.id) })

/**
 * The carer's part of a supported self-assessment (Care Act 2014 s.10; SI 2014/2827 reg. 2). A person reads it and
 * decides; nothing here does. Nothing has to be answered but who it is for, safe contact, and sharing.
 */
export const carersAssessment: Form = {
  id: 'carers-assessment',
  version: 1,
  anonymous: false,
  risky: true,
  comeBack: true,
  start: ['who', 'urgent', 'time', 'save', 'choice', 'next', 'decide', 'afraid', 'ready', 'ways', 'privacy'],
  steps: [
    ...routing,
    ...answering,
    ...contact,
    ...goingOn,
    ...emergency,
    ...person,
    ...doing,
    ...you,
    ...life,
    ...help,
    ...together,
  ],
  tasks: [
    { ...task('start', [...routing, ...answering]), first: true },
    task('contact', contact),
    task('going-on', goingOn),
    task('emergency', emergency),
    task('person', person),
    task('doing', doing),
    task('you', you),
    task('life', life),
    task('help', help),
    task('together', together),
  ],
}
