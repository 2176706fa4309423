import {surveyPath, SurveyRefusedError, definitionLimits} from '@patient-relations/core/survey';
import {loadSurveyClient, surroundingClient, type ServiceHost} from './survey-service.js';

/** What a service says of the survey it fields. */
export interface FieldedDefinition {
  readonly questionnaire: unknown;
  readonly version?: string | undefined;
  readonly campaignId?: string | undefined;
  readonly mode?: string | undefined;
  /** True where who answered is kept with the answers. */
  readonly identified?: boolean | undefined;
}

/** The element that a definition is read for. */
export interface DefinitionHost extends ServiceHost {
  readonly src: string | undefined;
  readonly surveyId: string | undefined;
  readonly campaignId: string | undefined;
}

/** Long enough for a phone in a basement. */
const timeoutMs = 30_000;

/** A survey that the service does not give out, and why. */
export class SurveyUnavailableError extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(`The survey is not to be had: ${reason}`);
    this.reason = reason;
  }
}

/** Reads a definition from its address, or the survey that a facility fields. */
export async function readDefinition(host: DefinitionHost): Promise<FieldedDefinition> {
  const {src, surveyId = '', campaignId} = host;
  if (src) return {questionnaire: await readText(new URL(src, document.baseURI))};
  if (host.client ?? surroundingClient(host)) {
    const {surveys} = await loadSurveyClient(host);
    const reply = await surveys.read({surveyId, campaignId});
    if (!reply.ok) throw new SurveyUnavailableError(reply.problem.code);
    return reply.value;
  }
  const {baseUrl = '', facilityId = ''} = host;
  const base = new URL(baseUrl.replace(/\/?$/, '/'), document.baseURI);
  return JSON.parse(
    await readText(new URL(surveyPath(facilityId, surveyId, campaignId), base)),
  ) as FieldedDefinition;
}

async function readText(address: URL): Promise<string> {
  const answer = await fetch(address, {
    credentials: 'same-origin',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (answer.ok) return readUpTo(definitionLimits.characters, answer);
  const {code} = (await answer.json().catch(() => ({}))) as {code?: unknown};
  throw new SurveyUnavailableError(typeof code === 'string' ? code : String(answer.status));
}

/** Reads no further than a definition may be long, whatever the server goes on to send. */
async function readUpTo(limit: number, {body}: Response): Promise<string> {
  const decoder = new TextDecoder();
  const reader = body?.getReader();
  let text = '';
  for (;;) {
    const {done, value} = (await reader?.read()) ?? {done: true};
    if (value) text += decoder.decode(value, {stream: true});
    if (done) return text + decoder.decode();
    if (text.length > limit) {
      await reader?.cancel();
      throw new SurveyRefusedError([
        {code: 'too-large', severity: 'refused', path: 'Questionnaire'},
      ]);
    }
  }
}
