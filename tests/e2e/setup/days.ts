const newYork = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York', year: 'numeric', month: '2-digit', day: '2-digit' });

/** A day by the demo hospital's clock, `YYYY-MM-DD`: after seven in the evening there, it is tomorrow already by UTC. */
export const hospitalDay = (ahead = 0): string => newYork.format(Date.now() + ahead * 86_400_000);
