import {surveyPath} from '@patient-relations/core/survey';

/** A definition, and what a service says of the survey it fields. */
export interface FieldedDefinition {
  readonly questionnaire: unknown;
  readonly version?: string | undefined;
  readonly campaignId?: string | undefined;
  readonly mode?: string | undefined;
  /** True where who answered is kept with the answers. */
  readonly identified?: boolean | undefined;
}

/** The element that a definition is fetched for. */
export interface DefinitionHost {
  readonly src: string | undefined;
  readonly surveyId: string | undefined;
  readonly campaignId: string | undefined;
  readonly facilityId: string | undefined;
  readonly baseUrl: string | undefined;
}

/**
 * Fetches a definition from its address, or the survey that a facility fields. Answers the response itself where it is
 * a refusal. With nothing but `fetch`: what sends answers is loaded when there are some.
 */
export async function fetchDefinition(host: DefinitionHost): Promise<FieldedDefinition | Response> {
  const {src, surveyId = '', campaignId, facilityId = '', baseUrl = ''} = host;
  const base = new URL(baseUrl.replace(/\/?$/, '/'), document.baseURI);
  const address = src
    ? new URL(src, document.baseURI)
    : new URL(surveyPath(facilityId, surveyId, campaignId), base);
  const answer = await fetch(address, {
    credentials: 'same-origin',
    referrerPolicy: 'no-referrer',
    // Long enough for a phone in a basement.
    signal: AbortSignal.timeout(30_000),
  });
  if (!answer.ok) return answer;
  const questionnaire = await answer.text();
  return src ? {questionnaire} : (JSON.parse(questionnaire) as FieldedDefinition);
}
