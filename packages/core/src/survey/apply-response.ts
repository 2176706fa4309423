import type {Resume} from './create-survey.js';
import type {Questionnaire} from './questionnaire.js';
import type {QuestionnaireResponse, ResponseItem} from './questionnaire-response.js';
import {readAnswers, sortGiven, type GivenItem} from './read-response.js';
import type {SurveyAnswers} from './survey-answers.js';
import type {SurveyIssue} from './survey-issue.js';
import {eachPlace, givenIn, isQuestion, type Place, type Room} from './survey-places.js';
import {canonicalOf} from './write-response.js';

type Report = (issue: SurveyIssue) => void;

/** Brings back the answers and repeats of an earlier response. What does not fit is reported, and the rest lives on. */
export function resumeFrom(definition: Questionnaire, response: QuestionnaireResponse): Resume {
  return (answers, report) => {
    reportVersion(definition, response, report);
    applyResponse(response, answers, report);
    return () => {
      reportDisabled(answers.root.nodes, report);
    };
  };
}

function applyResponse(
  {item: list}: QuestionnaireResponse,
  answers: SurveyAnswers,
  report: Report,
): void {
  const apply = (room: Room, list: readonly ResponseItem[] | undefined, path: string): void => {
    const items = [...new Set(room.nodes.map(({item}) => item))];
    const sorted = sortGiven(list, items, {path, report});
    for (const item of items) {
      const given = sorted.get(item.linkId) ?? [];
      const [place] = room.nodes.filter((each) => each.item === item);
      if (!place) continue;
      if (isQuestion(item)) applyAnswers(place, given);
      else applyGroups(place, given);
    }
  };

  function applyAnswers(place: Place, [given, extra]: readonly GivenItem[]): void {
    if (extra) tooMany(place, extra);
    const read = given ? readAnswers(place.item, given, report) : [];
    if (read.length === 0) return;
    answers.begin(
      place,
      read.map(({value}) => value),
    );
    place.entries.forEach((entry, index) => {
      const {items, path = ''} = read[index] ?? {};
      apply(entry, items, path);
    });
  }

  function applyGroups(place: Place, given: readonly GivenItem[]): void {
    const {item, room} = place;
    const repeats = (): readonly Place[] => room.nodes.filter((each) => each.item === item);
    while (repeats().length < given.length && answers.addRepeat(place)) continue;
    const places = repeats();
    const extra = given[places.length];
    if (extra) tooMany(place, extra);
    places.forEach((each, index) => {
      apply(each, given[index]?.item.item, given[index]?.path ?? '');
    });
  }

  function tooMany({item: {linkId}}: Place, {path}: GivenItem): void {
    report({code: 'too-many-answers', severity: 'partial', path, linkId});
  }

  apply(answers.root, list, 'QuestionnaireResponse');
}

/** Says where a response belongs to another version of the definition. */
function reportVersion(
  definition: Questionnaire,
  {questionnaire}: QuestionnaireResponse,
  report: Report,
): void {
  const shown = canonicalOf(definition);
  if (questionnaire === undefined || shown === undefined || questionnaire === shown) return;
  const path = 'QuestionnaireResponse.questionnaire';
  report({code: 'other-version', severity: 'partial', path, subject: questionnaire});
}

/** Says where a response answers what is not asked. */
function reportDisabled(places: readonly Place[], report: Report): void {
  eachPlace(places, (place) => {
    if (place.enabled || givenIn(place).length === 0) return;
    const {linkId, path} = place.item;
    report({code: 'disabled-answer', severity: 'partial', path, linkId});
  });
}
