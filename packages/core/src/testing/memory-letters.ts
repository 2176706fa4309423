import {decideLetter} from '../casework/letters/decide-letter.js';
import type {LetterAction} from '../casework/letters/letter-action.js';
import {letterVersion, letterView} from '../casework/letters/letter-view.js';
import type {CaseLetter} from '../casework/case-work.js';
import {packsOfCase} from '../casework/packs-of-case.js';
import type {CaseOnRecord} from '../casework/redaction-rules.js';
import {localize} from '../facility/localize.js';
import {renderLetterHtml} from '../letter/render-letter-html.js';
import {letterTemplates} from '../letter/templates/index.js';
import type {LetterOperations} from '../casework/letters/letter-operations.js';
import {forStaff, type MemoryOperations, type MemoryService} from './memory-operations.js';
import {refusal} from './memory-store.js';
import {onRecord, writeByRequest, type AtHand, type StaffWrite} from './memory-writing.js';

/** Letters by the same rules as the service's, from the templates that come with this SDK. No PDF is set here. */
export function createLetterOperations(
  service: MemoryService,
): MemoryOperations<keyof LetterOperations> {
  return {...readingOf(service), ...writingOf(service)};
}

function readingOf(service: MemoryService) {
  const {facility} = service;
  return {
    'list-letter-templates': forStaff(service, () => ({
      ok: true,
      value: {templates: structuredClone(templates)},
    })),
    'read-letter': forStaff(service, async ({textVersion, ...address}) => {
      const found = findLetter(service, address);
      const letter = found && letterVersion(found.item, textVersion);
      if (!letter) return refusal(404, 'not-found');
      const {at, item} = found;
      const packs = packsOfCase(at, service.deadlineRules);
      return {ok: true, value: await letterView(at, {item, letter, packs})};
    }),
    'read-letter-page': forStaff(service, (address) => {
      const found = findLetter(service, address);
      const letter = found && letterVersion(found.item);
      if (!letter) return refusal(404, 'not-found');
      const name = localize(facility.name, facility.languages[0] ?? 'en').text;
      const page = renderLetterHtml(letter, {
        letterhead: {name, lines: []},
        styleSheet: '/v1/letter-styles.css',
        draft: found.item.final === undefined,
      });
      return {ok: true, value: new Blob([page], {type: 'text/html'})};
    }),
    'read-letter-pdf': forStaff(service, (address) =>
      findLetter(service, address)
        ? // What a service says of a letter that its fonts have no signs for: the page prints it all the same.
          refusal(422, 'invalid', [{path: '/letter', code: 'not-printable'}])
        : refusal(404, 'not-found'),
    ),
  } satisfies Partial<MemoryOperations<keyof LetterOperations>>;
}

function writingOf(service: MemoryService) {
  const written = <Request extends StaffWrite>(actionOf: (request: Request) => LetterAction) =>
    forStaff(service, (request: Request, caller) =>
      writeByRequest(service, {request, caller}, (at) =>
        decideLetter(letterAtHand(service, at), actionOf(request), request.id),
      ),
    );
  return {
    'draft-letter': written(({kind, language, facts}) => ({
      action: 'draft',
      kind,
      language,
      facts,
    })),
    'edit-letter': written(({letterId, change}) => ({action: 'edit', letterId, change})),
    'waive-letter-element': written(({letterId, element, reason}) => ({
      action: 'waive',
      ...{letterId, element, reason},
    })),
    'review-letter': written(({letterId, digest}) => ({action: 'review', letterId, digest})),
    'finalize-letter': written(({letterId}) => ({action: 'finalize', letterId})),
    'send-letter': written(({letterId, channel, to, discreet}) => ({
      action: 'send',
      ...{letterId, channel, to, discreet},
    })),
    'prove-letter-delivery': written(({deliveryId, proof}) => ({
      action: 'prove',
      ...{deliveryId, proof},
    })),
  } satisfies Partial<MemoryOperations<keyof LetterOperations>>;
}

const templates = [...letterTemplates];

function letterAtHand(service: MemoryService, at: AtHand) {
  const {facility, deadlineRules, store} = service;
  const {name, timeZone} = facility;
  const now = store.now().toISOString();
  const hospital = {name, timeZone, facts: {}, values: {}};
  return {...at, packs: packsOfCase(at, deadlineRules), hospital, templates, now};
}

function findLetter(
  {store}: MemoryService,
  {caseId, letterId}: {readonly caseId: string; readonly letterId: string},
): {readonly at: CaseOnRecord; readonly item: CaseLetter} | undefined {
  const target = store.cases.get(caseId);
  const at = target && onRecord(target);
  const item = at?.work.letters.find(({id}) => id === letterId);
  return at && item && {at, item};
}
