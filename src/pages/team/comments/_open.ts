import { forms } from '#forms/index.ts'

/** The surveys whose comments a reviewer reads. What is said about safeguarding has readers of its own, who say why. */
export const open = forms.filter(({ anonymous, id }) => anonymous && id !== 'safeguarding-experience')

export const openIds = open.map(({ id }) => id)
