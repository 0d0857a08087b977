const choice = (code: string, display: string) => ({ valueCoding: { code, display } });

const questionnaire = {
  resourceType: 'Questionnaire',
  id: 'friends-and-family',
  status: 'active',
  language: 'en',
  title: 'How was your visit?',
  item: [
    {
      linkId: 'overall',
      type: 'choice',
      text: 'Overall, how was your experience of our service?',
      answerOption: [
        choice('very-good', 'Very good'),
        choice('good', 'Good'),
        choice('neither', 'Neither good nor poor'),
        choice('poor', 'Poor'),
        choice('very-poor', 'Very poor'),
        choice('dont-know', "Don't know"),
      ],
    },
    {
      linkId: 'words',
      type: 'group',
      text: 'In your own words',
      item: [{ linkId: 'why', type: 'text', maxLength: 2000, text: 'Please tell us why you gave this answer.' }],
    },
  ],
};

const poor = {
  surveyId: 'friends-and-family',
  answers: [
    { linkId: 'overall', answer: [{ valueCoding: { code: 'poor' } }] },
    { linkId: 'why', answer: [{ valueString: 'Nobody told us how long it would take.' }] },
  ],
  response: 'bX2vN8mQ1wE5rT7yU3iO9p',
};

/** Of how it was, of thanks, and of what changed. */
export const feedbackExamples = {
  getSurvey: {
    answer: {
      id: 'friends-and-family',
      about: 'Riverside General Hospital',
      questionnaire,
      rating: { linkId: 'overall', poor: ['poor', 'very-poor'] },
      changeableSeconds: 3600,
      note: 'The questions about your visit are our own. They are not a CAHPS survey.',
    },
  },
  sendFeedback: { body: poor, answer: { received: true } },
  sendPraise: {
    body: {
      text: 'She stayed with my father until he slept.',
      person: 'The nurse on Friday night',
      departmentId: 'heart-clinic',
      share: true,
    },
    answer: { received: true, team: { id: 'heart-clinic', name: 'Heart clinic' } },
  },
  listChanges: {
    answer: {
      items: [
        {
          id: '5b0c2d1e-7a43-4c1f-9e1b-0d7f6a2c8b94',
          said: 'The signs to the heart clinic were hard to find.',
          did: 'We put up new signs, from the door to the clinic.',
          count: 7,
          departmentId: 'heart-clinic',
          publishedOn: '2026-11-20',
        },
      ],
    },
  },
};
