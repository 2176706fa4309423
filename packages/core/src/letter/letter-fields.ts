/** A fact that a letter may tell. */
export interface LetterField {
  /** For the person who fills it in or writes a template. */
  readonly meaning: string;
  /** `text`: one line of words. `date`: a calendar date, written out in the letter. `list`: lines of their own. */
  readonly type: 'text' | 'date' | 'list';
  /**
   * Whom it tells of. `office`: the hospital, the complaint as such, or the person who complains. `patient`: that
   * somebody is a patient. `care`: what happened to them and what was found.
   */
  readonly about: 'office' | 'patient' | 'care';
}

const office = <Type extends LetterField['type']>(type: Type, meaning: string) =>
  ({meaning, type, about: 'office'}) as const;
const care = <Type extends LetterField['type']>(type: Type, meaning: string) =>
  ({meaning, type, about: 'care'}) as const;

/**
 * Every fact that a letter can hold. What risk management or a peer review writes down has no name here, so that no
 * letter can ever tell it; nor has the access code of a case.
 */
export const letterFields = {
  hospital: office('text', 'The name of the hospital, as patients know it.'),
  letterDate: office('date', 'The date of the letter.'),
  reference: office('text', 'The number of the case.'),
  recipientName: office('text', 'The name of the person the letter is for.'),
  recipientAddress: office('list', 'Their postal address, line by line.'),
  receivedOn: office('date', 'The day on which the complaint came.'),
  contactName: office('text', 'The person at the hospital to ask about the case.'),
  contactPhone: office('text', 'The phone number of that person.'),
  contactEmail: office('text', 'The e-mail address of that person.'),
  respondBy: office('date', 'The day by which the answer comes.'),
  newDate: office('date', 'The new day by which the answer comes, after an extension.'),
  daysNeeded: office(
    'text',
    'How many days that is from the date of the letter: the number alone.',
  ),
  statusAddress: office('text', 'The web address where people see how far their case is.'),
  advocacy: office('list', 'Who helps people to complain, and how to reach them.'),
  legalHelp: office('list', 'Who helps people with the law, and how to reach them.'),
  ombudsman: office('list', 'The ombudsman, what they can do and how to reach them.'),
  bodies: office('list', 'Others outside the hospital who take complaints, and how to reach them.'),
  languageHelp: office('text', 'How to get the letter explained in another language: a sentence.'),
  appeal: office('text', 'How to ask the hospital to look at it again, and by when: sentences.'),
  authorityHelp: office('text', 'How to show that one may speak for a person: sentences.'),
  signerName: office('text', 'The name of the person who signs.'),
  signerRole: office('text', 'What that person does at the hospital.'),
  patientName: {meaning: 'The name of the patient.', type: 'text', about: 'patient'},
  concern: care('text', 'What the complaint is about, as it was understood.'),
  apology: care('text', 'What the hospital is sorry for, in sentences, where it should be.'),
  steps: care('list', 'What was done to look into it.'),
  results: care('list', 'What was found.'),
  decision: care('text', 'What was decided.'),
  answers: care('list', 'The answer to each point.'),
  information: care('list', 'The facts that the hospital holds about it.'),
  remedies: care('list', 'What was put right.'),
  actions: care('list', 'What will be done now.'),
  completedOn: care('date', 'The day on which the work on the case was done.'),
  progress: care('text', 'How far the work is.'),
  delayReason: care('text', 'Why the answer takes longer.'),
  openPoints: care('list', 'What stays open to the mind of the person.'),
  offers: care('list', 'What was offered to the person.'),
  referredTo: care('list', 'Whom the case was passed on to, and how to reach them.'),
  referredOn: care('date', 'The day on which it was passed on.'),
  referralReason: care('text', 'Why it was passed on.'),
  keptHere: care('text', 'What of it the hospital goes on with itself.'),
  enclosures: care('list', 'What lies with the letter.'),
} as const satisfies Readonly<Record<string, LetterField>>;

export type LetterFieldName = keyof typeof letterFields;

/** What is known, by field. A date is `YYYY-MM-DD`. What is not there, or blank, is not known. */
export type LetterFacts = {
  readonly [Name in LetterFieldName]?:
    ((typeof letterFields)[Name]['type'] extends 'list' ? readonly string[] : string) | undefined;
};

/** The field of that name, if there is one. */
export function letterField(name: string): LetterField | undefined {
  return Object.hasOwn(letterFields, name) ? letterFields[name as LetterFieldName] : undefined;
}
