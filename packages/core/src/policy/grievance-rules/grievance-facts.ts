/**
 * What a rule may ask about a complaint, each with the question that is put to staff. `policy`: the hospital answers it
 * once, for every complaint. What a complaint is about is not among them: a category alone decides nothing.
 */
export const grievanceFacts = {
  'in-writing': {of: 'case', asks: 'Did it come as a letter, an email or a fax?'},
  'typed-online': {of: 'case', asks: 'Was it typed into a web form, a kiosk or the portal?'},
  'on-social-media': {of: 'case', asks: 'Was it posted where anyone can read it?'},
  'in-survey': {of: 'case', asks: 'Was it written as a comment in a survey?'},
  'survey-names-patient': {of: 'case', asks: 'Do we know which patient wrote the comment?'},
  'asks-for-solution': {of: 'case', asks: 'Does the comment ask us to put something right?'},
  'asks-for-response': {
    of: 'case',
    asks: 'Did the person ask for an answer, or to have it handled formally?',
  },
  'settled-on-the-spot': {
    of: 'case',
    asks: 'Did staff who were there, or could come at once, settle it?',
  },
  'settled-next-working-day': {
    of: 'case',
    asks: 'Was it settled, to the person’s mind, by the end of the next working day?',
  },
  'settled-at-first-stage': {
    of: 'case',
    asks: 'Was it settled, to the person’s mind, in the time of the first stage?',
  },
  'asks-for-next-stage': {of: 'case', asks: 'Did the person ask for the full review?'},
  postponed: {of: 'case', asks: 'Was it put off until later?'},
  referred: {of: 'case', asks: 'Was it passed on to someone else?'},
  'needs-investigation': {of: 'case', asks: 'Does it have to be looked into, or need more work?'},
  'alleges-abuse': {of: 'case', asks: 'Does the person say that somebody was abused?'},
  'alleges-neglect': {of: 'case', asks: 'Does the person say that somebody was neglected?'},
  'alleges-harm': {of: 'case', asks: 'Does the person say that a patient came to harm?'},
  'hospital-requirements': {
    of: 'case',
    asks: 'Does the person say that we broke a rule that hospitals must keep?',
  },
  'about-bill': {of: 'case', asks: 'Is it about a bill?'},
  'medicare-rights': {
    of: 'case',
    asks: 'Is the patient in Medicare, and is it about rights or limits under 42 CFR 489?',
  },
  'speaks-for-patient': {
    of: 'case',
    asks: 'Is it the patient who complains, or someone who may speak for the patient?',
  },
  'after-discharge': {of: 'case', asks: 'Was it said after the patient had gone home?'},
  'easily-settled': {
    of: 'case',
    asks: 'Would staff have settled it at once, had they heard of it during the stay?',
  },
  'minor-request': {of: 'case', asks: 'Is it a small wish, such as bedding, cleaning or food?'},
  'fixed-quickly': {of: 'case', asks: 'Was that wish met quickly?'},
  'counts-typed-as-written': {
    of: 'policy',
    asks: 'Does the hospital take what is typed online as written?',
  },
  'counts-social-media': {
    of: 'policy',
    asks: 'Does the hospital take posts on social media as written complaints?',
  },
  'counts-survey-comments': {
    of: 'policy',
    asks: 'Does the hospital usually treat what such a comment says as a grievance?',
  },
} as const satisfies Readonly<Record<string, GrievanceQuestion>>;

interface GrievanceQuestion {
  readonly of: 'case' | 'policy';
  readonly asks: string;
}

export type GrievanceFact = keyof typeof grievanceFacts;

/** What is known so far. What is not there is as unknown as what says so. */
export type GrievanceFacts = Readonly<Partial<Record<GrievanceFact, boolean | 'unknown'>>>;

/** Who complains, and what shows that they may speak for the patient. */
export type Complainant =
  | {readonly is: 'patient'}
  | {
      readonly is: 'representative' | 'someone-else';
      /**
       * `asked`: the patient, or whoever decides for the patient, is still to answer or to be asked. `none`: they said
       * no, or nobody can give it.
       */
      readonly authority: 'recorded' | 'asked' | 'none';
    };

/** What is known of a complainant, as a fact. A question that is still open leaves it open. */
export function factsOfComplainant(complainant: Complainant): GrievanceFacts {
  if (complainant.is === 'patient') return {'speaks-for-patient': true};
  const {authority} = complainant;
  return {'speaks-for-patient': authority === 'asked' ? 'unknown' : authority === 'recorded'};
}
