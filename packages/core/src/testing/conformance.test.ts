import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {OperationName, RequestOf, Transport} from '../transport/transport.js';
import {ConformanceError, conformanceSuite} from './conformance.js';
import {createMemoryTransport, type MemoryTransport} from './memory-transport.js';

function suiteFor(memory: MemoryTransport, alteration: Alteration = {}) {
  return conformanceSuite({
    facilityId: memory.facility.id,
    otherFacilityId: 'lakeside',
    createTransport: () => altered(memory, alteration),
    createStaffTransport: () => altered(memory.staff, alteration),
    createDeviceTransport: () => altered(memory.asDevice('lobby'), alteration),
    configurationKey: () => memory.configurationKey(),
    createPortalTransport: (subject) => memory.asPortalUser(subject),
    signIn: {
      asAdministrator: () =>
        altered(memory.asStaff({id: 'administrator', roles: ['administrator']}), alteration),
      withToken: (token) => altered(memory.asSession(token), alteration),
    },
  });
}

describe('The memory service, without a puzzle,', () => {
  for (const {name, run} of suiteFor(createMemoryTransport())) test(name, run);
});

describe('The memory service, with a puzzle,', () => {
  for (const {name, run} of suiteFor(createMemoryTransport({proof: 'required'}))) test(name, run);
});

describe('The conformance suite', () => {
  test('has no two cases of one name, and every name is a sentence', () => {
    const names = suiteFor(createMemoryTransport()).map(({name}) => name);
    assert.equal(new Set(names).size, names.length);
    assert.ok(names.every((name) => name.split(' ').length > 3));
    assert.ok(names.length >= 180, `only ${names.length} cases`);
  });

  test('leaves out what needs staff when the target names none', () => {
    const memory = createMemoryTransport();
    const without = conformanceSuite({
      facilityId: memory.facility.id,
      createTransport: () => memory,
    });
    const names = new Set(without.map(({name}) => name));
    assert.ok(!names.has('shows the person nothing internal'));
    assert.ok(suiteFor(memory).length > without.length);
  });

  const broken: readonly (readonly [what: string, fault: Alteration, caught: string])[] = [
    [
      'makes a new case of every replay',
      {
        before: (operation, request) =>
          operation === 'submit-feedback' ? renewed(request) : request,
      },
      'makes one case of a submission that arrives many times at once',
    ],
    [
      'tells a mistyped code from a wrong one',
      {
        after: (operation, request, reply) =>
          operation === 'read-case' && (request as {accessCode?: string}).accessCode === 'nonsense'
            ? {ok: false, problem: {status: 400, code: 'unknown-code', errors: []}}
            : reply,
      },
      'answers a wrong, a mistyped and a foreign code alike',
    ],
    [
      'quotes what it refuses',
      {
        after: (_operation, request, reply) =>
          isRefusal(reply)
            ? {ok: false, problem: {...reply.problem, detail: JSON.stringify(request)}}
            : reply,
      },
      'refuses a kind it does not know, naming it and quoting nothing',
    ],
    [
      'shows internal events',
      {
        after: (operation, _request, reply) =>
          operation === 'read-case' && !isRefusal(reply) ? withInternalEvent(reply) : reply,
      },
      'shows the person nothing internal',
    ],
    [
      'makes a new record of every replay',
      {
        before: (operation, request) =>
          operation === 'acknowledge-notice' ? renewed(request) : request,
      },
      'records what a page sends once, however often it arrives',
    ],
    [
      'says of a gap in a translation that it is translated',
      {
        after: (operation, _request, reply) =>
          operation === 'read-notice' && !isRefusal(reply) ? inOneLanguage(reply) : reply,
      },
      'gives a section that is not translated in the language it was written in, and says so',
    ],
    [
      'counts words that nobody published as given',
      {
        after: (operation, _request, reply) =>
          operation === 'acknowledge-notice' && !isRefusal(reply) ? given(reply) : reply,
      },
      'keeps a record of other words as disputed, for staff, and does not count it',
    ],
    [
      'owes nobody anything',
      {
        after: (operation, _request, reply) =>
          operation === 'list-due-notices' ? {ok: true, value: {due: []}} : reply,
      },
      'lists a person as owed a notice until it is given',
    ],
  ];
  const devices: readonly (readonly [what: string, fault: Alteration, caught: string])[] = [
    [
      'opens nothing that is sealed',
      {
        after: (operation, _request, reply) =>
          operation === 'deliver-sealed' ? sealIsBroken : reply,
      },
      'takes a sealed submission, answers as to an open one, and the code opens it',
    ],
    [
      'takes every seal for what it should hold',
      {
        after: (operation, request, reply) =>
          operation === 'deliver-sealed'
            ? {ok: true, value: {id: (request as {id: string}).id}}
            : reply,
      },
      'refuses a sealed write of which any part was changed or is missing',
    ],
    [
      'keeps from staff what a person wrote',
      {
        after: (operation, _request, reply) =>
          operation === 'recover-sealed' && !isRefusal(reply) ? withoutContent(reply) : reply,
      },
      'gives staff what a person wrote where the rules refuse it, and never the code',
    ],
    [
      'gives what was handed over to whoever asks',
      {
        after: (operation, _request, reply) =>
          operation === 'collect-hand-over' ? {ok: true, value: {ciphertext: 'AAAA'}} : reply,
      },
      'gives an unfinished form to one of many who ask at once',
    ],
    [
      'gives a device a configuration that somebody changed',
      {
        after: (operation, _request, reply) =>
          operation === 'read-kiosk-configuration' && !isRefusal(reply) ? resigned(reply) : reply,
      },
      'gives a device its configuration, signed, with the key that writes are sealed to',
    ],
    [
      'gives a device the configuration from before the change',
      {
        before: (operation, request) =>
          operation === 'configure-kiosk' ? {...request, configuration: {}} : request,
      },
      'lets staff say how a device is to behave, and gives it out under a later version',
    ],
    [
      'takes a report with more in it',
      {
        after: (operation, _request, reply) =>
          operation === 'report-kiosk' ? {ok: true, value: {at: '2025-11-03'}} : reply,
      },
      'takes no report in which anything that someone wrote could ride along',
    ],
  ];
  const office: readonly (readonly [what: string, fault: Alteration, caught: string])[] = [
    [
      'shows people cases that are about them',
      {
        after: (operation, _request, reply) =>
          operation === 'read-assessment' && isRefusal(reply) ? {ok: true, value: {}} : reply,
      },
      'keeps a case from someone who is named in it, wherever they look',
    ],
    [
      'lets anyone who has signed in do anything',
      {
        after: (operation, _request, reply) =>
          operation === 'export-personal-data' && isRefusal(reply) ? {ok: true, value: {}} : reply,
      },
      'lets each do what their roles allow, and nothing else',
    ],
    [
      'lets one person erase a case',
      {
        after: (operation, _request, reply) =>
          operation === 'confirm-case-erasure' ? {ok: true, value: {}} : reply,
      },
      'lets nobody erase a case alone',
    ],
    [
      'sends letters that nobody has read',
      {
        after: (operation, _request, reply) =>
          operation === 'finalize-letter' ? {ok: true, value: {}} : reply,
      },
      'writes a letter that others stand for, and sends it as the person allows',
    ],
    [
      'keeps the words that were taken out',
      {
        before: (operation, request) =>
          operation === 'redact-entry' ? {...request, position: 1} : request,
      },
      'takes out what one event says, for everyone, and keeps that there was one',
    ],
    [
      'stops none of the cases that have moved on',
      {
        after: (operation, _request, reply) =>
          operation === 'assign-cases' && !isRefusal(reply)
            ? {ok: true, value: {cases: []}}
            : reply,
      },
      'gives several cases to one person, and says of each whether it went through',
    ],
    [
      'tells a wrong name from a wrong passphrase',
      {
        after: (operation, request, reply) =>
          operation === 'sign-in' && (request as {signInName: string}).signInName === 'nobody'
            ? {ok: false, problem: {status: 404, code: 'not-found', errors: []}}
            : reply,
      },
      'answers a wrong name and a wrong passphrase alike',
    ],
    [
      'shows a question to everybody',
      {
        after: (operation, _request, reply) =>
          operation === 'list-tasks' && !isRefusal(reply) ? allTasks(reply) : reply,
      },
      'puts a question to whom it is for, with the facts that go with it, and takes the answer',
    ],
  ];
  const beside: readonly (readonly [what: string, fault: Alteration, caught: string])[] = [
    [
      'lets someone who is supervised answer a person',
      {
        after: (operation, request, reply) =>
          operation === 'command-case' && (request as {command: string}).command === 'resolve'
            ? {ok: true, value: {}}
            : reply,
      },
      'lets someone who is supervised take a case in and speed it up, but neither end it nor slow it down',
    ],
    [
      'suggests what staff have tied already',
      {after: (operation, _request, reply) => (isListing(operation, reply) ? known(reply) : reply)},
      'suggests a case of the same person, place and day, with what speaks for it, until staff tie them',
    ],
    [
      'tries every matrix as if it were the one in force',
      {
        before: (operation, request) =>
          operation === 'simulate-escalations' ? {...request, matrix: undefined} : request,
      },
      'says who would be told of a made-up case by the matrix in force, and by another',
    ],
    [
      'takes two absences at once',
      {
        after: (operation, _request, reply) =>
          operation === 'put-role-absence' && isRefusal(reply)
            ? {ok: true, value: {id: 'another'}}
            : reply,
      },
      'refuses an absence that cannot be: over before it begins, of two at once, its own stand-in',
    ],
    [
      'says to whoever raises a flag what became of it',
      {
        after: (operation, _request, reply) =>
          operation === 'raise-risk-flag' && !isRefusal(reply) ? told(reply) : reply,
      },
      'takes a flag from whoever saw something, and says no more than that it came',
    ],
    [
      'shows a flag to everybody',
      {
        after: (operation, _request, reply) =>
          operation === 'list-risk-flags' && !isRefusal(reply) ? allFlags(reply) : reply,
      },
      'shows a flag to who answers for it and to who checks that they do, and to nobody else',
    ],
    [
      'confirms a flag on an old version',
      {
        after: (operation, _request, reply) =>
          operation === 'enter-in-risk' && isRefusal(reply) ? {ok: true, value: {}} : reply,
      },
      'starts the clocks of a flag once it is confirmed, and stops one when its duty is done',
    ],
  ];
  for (const [what, alteration, caught] of [...broken, ...devices, ...office, ...beside])
    test(`catches a backend that ${what}`, async () => {
      const found = suiteFor(createMemoryTransport(), alteration).find(({name}) => name === caught);
      assert.ok(found);
      await assert.rejects(found.run(), ConformanceError);
    });
});

interface Alteration {
  readonly before?: (operation: OperationName, request: object) => object;
  readonly after?: (operation: OperationName, request: object, reply: object) => object;
}

function altered(transport: Transport, {before, after}: Alteration): Transport {
  return {
    async send<Name extends OperationName>(
      operation: Name,
      request: RequestOf<Name>,
      options?: {readonly signal?: AbortSignal | undefined},
    ) {
      const sent = (before?.(operation, request) ?? request) as RequestOf<Name>;
      const reply = await transport.send(operation, sent, options);
      return (after?.(operation, request, reply) ?? reply) as typeof reply;
    },
  };
}

function renewed(request: object): object {
  return {...request, id: crypto.randomUUID()};
}

function isRefusal(reply: object): reply is {ok: false; problem: object} {
  return 'problem' in reply;
}

function withInternalEvent(reply: object): object {
  const {value} = reply as {value: {events: readonly object[]}};
  const internal = {...value.events[0], kind: 'assigned', actor: {role: 'staff', id: 'account'}};
  return {ok: true, value: {...value, events: [...value.events, internal]}};
}

const sealIsBroken = {ok: false, problem: {status: 422, code: 'broken-seal', errors: []}};

function withoutContent(reply: object): object {
  const {value} = reply as {value: object};
  return {ok: true, value: {...value, content: {}}};
}

function resigned(reply: object): object {
  const [head, payload = '', signature] = (reply as {value: {signed: string}}).value.signed.split(
    '.',
  );
  const json = Buffer.from(payload, 'base64url').toString().replace('"version":', '"version":1');
  const changed = Buffer.from(json).toString('base64url');
  return {ok: true, value: {signed: [head, changed, signature].join('.')}};
}

function inOneLanguage(reply: object): object {
  const {value} = reply as {value: {language: string; sections: readonly object[]}};
  const {language, sections} = value;
  return {ok: true, value: {...value, sections: sections.map((each) => ({...each, language}))}};
}

function given(reply: object): object {
  const {value} = reply as {value: object};
  return {ok: true, value: {...value, status: 'given'}};
}

/** What was ever shown to anyone, to everyone. */
const shown: unknown[] = [];

function allTasks(reply: object): object {
  shown.push(...(reply as {value: {tasks: readonly unknown[]}}).value.tasks);
  return {ok: true, value: {tasks: shown}};
}

/** The duplicates that were ever suggested, whatever became of them. */
const suggested: unknown[] = [];

function isListing(operation: OperationName, reply: object): boolean {
  return operation === 'list-duplicates' && !isRefusal(reply);
}

function known(reply: object): object {
  const {value} = reply as {value: {suggestions: readonly unknown[]}};
  suggested.push(...value.suggestions);
  return {ok: true, value: {...value, suggestions: suggested}};
}

function told(reply: object): object {
  const {value} = reply as {value: object};
  return {ok: true, value: {...value, standing: 'open'}};
}

/** The flags that were ever shown to anyone. */
const flagged: unknown[] = [];

function allFlags(reply: object): object {
  flagged.push(...(reply as {value: {flags: readonly unknown[]}}).value.flags);
  return {ok: true, value: {flags: flagged}};
}
