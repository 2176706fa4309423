import {scoreGroups} from '../report/score-groups.js';
import type {SurveyResults} from '../survey/survey-results.js';
import type {SurveyVersion} from '../survey/survey-operations.js';
import {campaignsOf, type MemoryResponse, type MemorySurveyStore} from './memory-survey-store.js';

/** What the responses to a version come to, as the service has it. */
export function resultsOf(
  {responses, campaigns}: MemorySurveyStore,
  {surveyId, version, measures = []}: SurveyVersion,
): SurveyResults {
  const more = campaignsOf({campaigns}, {surveyId, version});
  const all = [...measures, ...more.flatMap(({settings}) => settings.measures ?? [])];
  const first = all.filter(({id}, index) => all.findIndex((each) => each.id === id) === index);
  // What was erased counts no more.
  const counted = responses.flatMap(({response, ...stored}) =>
    response && stored.surveyId === surveyId && stored.version === version
      ? [{...stored, response}]
      : [],
  );
  const groupOf = ({campaignId}: Pick<MemoryResponse, 'campaignId'>): string | undefined =>
    campaignId;
  const modes = [...new Set(counted.map(({mode}) => mode))].flatMap((mode) => {
    const ofMode = counted.filter((each) => each.mode === mode);
    return scoreGroups(first, ofMode, {groupOf}) ?? [];
  });
  return {surveyId, version, modes};
}
