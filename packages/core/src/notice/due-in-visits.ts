import {dueNotices, type DueNotice, type DueQuestion} from './due-notices.js';
import type {Encounter} from './notice-operations.js';
import {isOpen} from './recording-rules.js';

/** The notices there are, what is on record, and the visits: those that go on count. */
export interface VisitsQuestion extends Omit<DueQuestion, 'encounter'> {
  readonly encounters: readonly Encounter[];
}

/** Something owed, and to whom. */
export type DueInVisit = DueNotice & Pick<Encounter, 'encounter' | 'subject' | 'language'>;

/** What is owed in every visit that goes on, visit by visit. */
export function dueInVisits({encounters, ...question}: VisitsQuestion): readonly DueInVisit[] {
  const {now} = question;
  return encounters
    .filter((each) => isOpen(each, now))
    .flatMap((visit) => {
      const {encounter, subject, language} = visit;
      const whom = {encounter, subject, ...(language !== undefined && {language})};
      return dueNotices({...question, encounter: visit}).map((due) => ({...due, ...whom}));
    });
}

/** What one person is owed, the most urgent first. What is owed in two visits is read once. */
export function dueToPerson(subject: string, question: VisitsQuestion): readonly DueNotice[] {
  const encounters = question.encounters.filter((each) => each.subject === subject);
  const due = dueInVisits({...question, encounters})
    .map(({encounter: _encounter, subject: _subject, language: _language, ...each}) => each)
    .sort((one, other) => hourOf(one) - hourOf(other));
  return due.filter(
    ({noticeId}, index) => due.findIndex((each) => each.noticeId === noticeId) === index,
  );
}

const hourOf = ({dueBy}: DueNotice): number =>
  dueBy === undefined ? Number.MAX_VALUE : Date.parse(dueBy);
