/** The form of a slip that names no place. */
export const handedOutForm = 'experience'
