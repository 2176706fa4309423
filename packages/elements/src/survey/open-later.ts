import {html} from 'lit';
import type {Problem} from '@patient-relations/core/errors';
import {
  loadSurvey,
  SurveyRefusedError,
  type Survey,
  type SurveyIssue,
  type SurveyOptions,
  type SurveyParts,
} from '@patient-relations/core/survey';
import type {LocaleController} from '../locale/locale-controller.js';
import {adoptLateStyles} from '../styles/late-styles.js';
import {warnOnce} from '../warn-once.js';
import {lateCatalog} from './answering/late-catalog.js';
import {everyItem, type RendererOf} from './field-kinds.js';
import {fieldsCatalog} from './fields/fields.messages.js';
import {itemsWithPartialDates} from './fields/partial-dates.js';
import {hintOf, isAttached} from './item-hint.js';
import type {Looks} from './item-views.js';
import {loadKinds} from './late-kinds.js';
import {loadRichText} from './load-rich-text.js';
import type {DefinitionHost, FieldedDefinition} from './fetch-definition.js';
import {createSeriesViews} from './series-views.js';
import {loadSurveyClient, type ServiceHost} from './survey-service.js';
import type {Steps, StepsHost} from './steps/steps.js';
import type {FormParts, SurveyForm} from './survey-form.js';
import type {SurveyMessage} from './survey.messages.js';

/** What came of opening a survey: the survey and what it is drawn with, or what is said instead. */
export interface Opened extends Partial<FormParts> {
  readonly survey?: Survey | undefined;
  /** Teaches a survey that was opened without it to say what is wrong with answers. */
  readonly learn?: ((check: SurveyParts['check']) => void) | undefined;
  readonly fielded?: FieldedDefinition | undefined;
  readonly steps?: Steps | undefined;
  /** Why nothing is shown, as far as it is the definition's. */
  readonly issues?: readonly SurveyIssue[] | undefined;
  /** Draws what is said instead of a survey. */
  readonly trouble?: (() => unknown) | undefined;
}

/** The element that a survey is opened in. */
export interface LaterHost extends ServiceHost, StepsHost, DefinitionHost {
  readonly readOnly: boolean;
  readonly locale: LocaleController<SurveyMessage>;
}

/**
 * Opens any survey: checks its definition, and fetches what its questions are drawn with. `fetched` is what was had of
 * it, or nothing where the page's client is to read it. Undefined where something could not be had and may be had
 * another time.
 */
export async function openLater(
  host: LaterHost,
  fetched: FieldedDefinition | Response | undefined,
  options: SurveyOptions,
): Promise<Opened | undefined> {
  const read = fetched ?? (await readByClient(host));
  // A definition has no code, and a refusal has one that has words.
  if (read instanceof Response || 'code' in read) return refuse(host, {reason: await codeOf(read)});
  try {
    const survey = await loadSurvey(read.questionnaire, options);
    if (survey.issues.length > 0) warnOnce(host, 'has something to report: see its issues.');
    return {...(await partsFor(host, survey)), survey, fielded: read};
  } catch (error) {
    if (!(error instanceof SurveyRefusedError)) return undefined;
    warnOnce(host, 'cannot show its questionnaire: see its issues.');
    return refuse(host, error);
  }
}

async function readByClient(host: LaterHost): Promise<FieldedDefinition | Problem> {
  const {surveyId = '', campaignId} = host;
  const {surveys} = await loadSurveyClient(host);
  const reply = await surveys.read({surveyId, campaignId});
  return reply.ok ? reply.value : reply.problem;
}

async function codeOf(refusal: Response | Problem): Promise<string> {
  if (!(refusal instanceof Response)) return refusal.code;
  const {code} = (await refusal.json().catch(() => ({}))) as {readonly code?: unknown};
  return String(code);
}

/** Says, in a person's words, why there is no survey. */
async function refuse(
  host: LaterHost,
  {issues, reason}: {readonly issues?: readonly SurveyIssue[]; readonly reason?: string},
): Promise<Opened> {
  await host.locale.extend(lateCatalog);
  const said = reason && host.locale.text(reason as SurveyMessage) ? reason : 'refused';
  return {issues, trouble: () => renderTrouble(host.locale, said as SurveyMessage)};
}

async function partsFor(host: LaterHost, survey: Survey): Promise<Opened> {
  const items = everyItem([...new Set(survey.nodes.map(({item}) => item))]);
  const [kinds, richText, steps] = await Promise.all([
    loadKinds(items, {
      readOnly: host.readOnly,
      inLetters: itemsWithPartialDates(survey.nodes),
    }),
    loadRichText(survey),
    // What is only to be read needs no steps.
    (host.layout ?? 'page') === 'page' || host.readOnly ? undefined : import('./steps/steps.js'),
  ]);
  for (const style of kinds.styles) adoptLateStyles(host, style);
  if (kinds.hasLateKinds) await host.locale.extend(fieldsCatalog);
  const shown = steps?.createSteps(host, survey);
  const {rendererOf} = kinds;
  return {
    rendererOf,
    readOnly: host.readOnly,
    richText,
    hintOf,
    steps: shown,
    looks: (fieldOf) => ({
      isPlaced: (node) => !isAttached(node),
      ...shown?.looks,
      ...arrangeSeries(rendererOf, fieldOf),
    }),
  };
}

function arrangeSeries(rendererOf: RendererOf, fieldOf: SurveyForm['field']): Looks {
  return createSeriesViews({
    seriesOf: ({item}) => rendererOf(item).series,
    draw(nodes, room) {
      const [first] = nodes;
      const series = first && rendererOf(first.item).series;
      return series ? series.render({...fieldOf(first), nodes, room}) : html`${room}`;
    },
  });
}

function renderTrouble(locale: LocaleController<SurveyMessage>, said: SurveyMessage): unknown {
  return html`
    <div class="notice danger" role="alert">
      <p>${locale.show(said)}</p>
      <slot></slot>
    </div>
  `;
}
