/** The first of the team: `team.spec.ts` makes her account by the link, and later journeys sign in as her. */
export const farah = {
  name: 'Farah Khan',
  email: 'farah.khan@example.org',
  password: 'canal basin lantern',
}
