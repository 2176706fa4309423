import assert from 'node:assert/strict';
import {inspect} from 'node:util';
import {describe, test} from 'node:test';
import {reduceCase} from '../case/reduce-case.js';
import {UnexpectedResponseError} from '../errors/pr-error.js';
import {sampleAccessCode, sampleCase, sampleFacility, sampleFeedback} from '../testing/builders.js';
import {answerShapes} from './answer-shapes.js';
import {createCheckedTransport} from './checked-transport.js';
import type {OperationName, RequestOf, Transport} from './transport.js';

const facilityId = 'riverside';
const id = '6f7c2f7e-0d3c-4f7e-9a53-0a4b5d3f9c01';
const own = {facilityId, caseId: 'mine', accessCode: sampleAccessCode()};
const receipt = {id, caseId: id, version: 2, at: '2025-11-03T09:30:00.000Z'};
const patientCase = {id, facilityId, events: sampleCase()};

/** A backend that answers everything with one value, behind the checks of a patient's page. */
function checkedWith(value: unknown): Transport {
  const backend: Transport = {send: () => Promise.resolve({ok: true, value: value as never})};
  return createCheckedTransport(backend, answerShapes);
}

describe('An answer', () => {
  test('may have fields this version does not know', async () => {
    const transport = checkedWith({...receipt, addedLater: 1});
    const reply = await transport.send('send-message', {...own, id, text: 'words'});
    assert.deepEqual(reply, {ok: true, value: {...receipt, addedLater: 1}});
  });

  test('with keys that mean something to a programming language changes nothing but itself', async () => {
    const words = `{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}`;
    const answer = {...patientCase, ...(JSON.parse(words) as object)};
    const reply = await checkedWith(JSON.parse(JSON.stringify(answer))).send('read-case', own);
    assert.ok(reply.ok);
    assert.equal(reduceCase(reply.value.events)?.status, 'resolved');
    assert.ok(!('polluted' in {}));
    const inherited = JSON.parse(`{"__proto__": ${JSON.stringify(receipt)}}`) as object;
    await assert.rejects(
      checkedWith(inherited).send('withdraw', {...own, id}),
      UnexpectedResponseError,
    );
  });

  test('keeps events of an unknown kind, of an unknown role, with everything they say', async () => {
    const [first] = patientCase.events;
    const later = {
      ...first,
      kind: 'escalated',
      actor: {role: 'ombudsman'},
      payload: {to: {whom: ['state']}},
    };
    const transport = checkedWith({...patientCase, events: [...patientCase.events, later]});
    const reply = await transport.send('read-case', own);
    assert.ok(reply.ok);
    assert.deepEqual(reply.value.events.at(-1), later);
  });

  test('that promises something new is a receipt all the same', async () => {
    const promises = [{what: 'interim-letter', due: '2025-11-10'}];
    const transport = checkedWith({id, reference: 'PR-1', receivedAt: receipt.at, promises});
    const reply = await transport.send('submit-feedback', {
      id,
      facilityId,
      accessCode: own.accessCode,
      feedback: sampleFeedback(),
    });
    assert.ok(reply.ok);
  });

  const wrong: readonly (readonly [OperationName, object, unknown])[] = [
    ['read-facility', {facilityId}, {...sampleFacility(), limits: 'Marmalade'}],
    ['request-challenge', {facilityId, id}, {parameters: 'Marmalade'}],
    [
      'submit-feedback',
      {id, facilityId, accessCode: own.accessCode, feedback: sampleFeedback()},
      {id: 'Marmalade'},
    ],
    ['list-my-cases', {facilityId}, {cases: ['Marmalade']}],
    ['read-case', own, {...patientCase, events: [{kind: 'Marmalade'}]}],
    ['send-message', {...own, id, text: 'words'}, 'Marmalade'],
    ['add-file', {...own, id, name: 'a', file: new Blob()}, {version: 'Marmalade'}],
    ['withdraw', {...own, id}, null],
    ['say-not-resolved', {...own, id}, {Marmalade: 1}],
    [
      'read-facility',
      {facilityId},
      // An address that is a script must never become a link.
      sampleFacility({externalRoutes: [{name: {en: 'A'}, url: 'javascript:Marmalade'}]}),
    ],
  ];
  for (const [operation, request, value] of wrong)
    test(`to ${operation} that is of another form is an error that quotes none of it`, async () => {
      const transport = checkedWith(value);
      await assert.rejects(
        transport.send(operation, request as RequestOf<typeof operation>),
        (error: unknown) => {
          assert.ok(error instanceof UnexpectedResponseError);
          assert.match(error.message, new RegExp(operation));
          assert.doesNotMatch(
            inspect(error, {depth: null, showHidden: true}),
            /Marmalade|invalid_/,
          );
          return true;
        },
      );
    });

  test('that is a refusal is passed on as it is', async () => {
    const refusal = {ok: false, problem: {status: 404, code: 'unknown-code', errors: []}} as const;
    const backend: Transport = {send: () => Promise.resolve(refusal)};
    const transport = createCheckedTransport(backend, answerShapes);
    assert.deepEqual(await transport.send('read-case', own), refusal);
  });

  test('that is a file is passed on as it is', async () => {
    const blob = new Blob(['bytes']);
    const transport = checkedWith(blob);
    const reply = await transport.send('read-file', {...own, fileId: id});
    assert.ok(reply.ok && reply.value === blob);
  });
});
