import {expect} from '@open-wc/testing';
import {requestTopics} from '@patient-relations/core/feedback';
import {sampleFacility} from '@patient-relations/core/testing';
import {stepsOf} from '../complaint-form/complaint-steps.js';
import {helpParts} from '../help-request/help-questions.js';
import type {Draft} from './feedback-draft.js';
import {fieldsOf} from './form-field.js';
import {formLabels} from './form-labels.js';
import * as more from './more-questions/more-questions.js';
import {fitDraft} from './more-questions/place-draft.js';

const facility = sampleFacility();
const roles = ['patient', 'relative', 'representative', 'staff'];
const means = ['phone', 'email', 'post', 'code'];
const [place] = facility.locations;

/** Answers that, one after the other, bring up every question there is. */
const answers: readonly Draft[] = roles.flatMap((role) =>
  means.flatMap((preferred) =>
    [place?.id ?? '', 'otherPlace'].map((locationId): Draft => ({
      '/identity': 'named',
      '/person/role': role,
      '/contact/preferred': preferred,
      '/occasion/locationId': locationId,
    })),
  ),
);

const complaintFields = (draft: Draft) =>
  (['complaint', 'compliment', 'suggestion', 'question'] as const).flatMap((kind) =>
    stepsOf(draft, {
      kind,
      facility,
      more,
      wants: new Set(['story', 'wish']),
      sharedDevice: false,
    }).flatMap(fieldsOf),
  );

const helpFields = (draft: Draft) =>
  ['', ...requestTopics].flatMap((topic) =>
    helpParts(
      {...draft, '/request/topic': topic},
      {words: (key) => key, language: 'en', more: more.supportQuestions},
    ).flatMap(fieldsOf),
  );

describe('What a form asks', () => {
  it('has a name for whoever is told that its answer no longer fits, each and no more', () => {
    const asked = answers.flatMap((draft) => [...complaintFields(draft), ...helpFields(draft)]);
    const paths = [...new Set(asked.map(({path}) => path))].sort();
    expect(paths).to.deep.equal(Object.keys(formLabels).sort());
  });
});

describe('A draft that is put back', () => {
  const fields = (draft: Draft) =>
    stepsOf(draft, {
      kind: 'complaint',
      facility,
      more,
      wants: new Set(['wish']),
      sharedDevice: false,
    }).flatMap(fieldsOf);

  it('comes back whole where the questions are the same', () => {
    const draft: Draft = {
      '/identity': 'named',
      '/person/role': 'patient',
      '/story': 'Words.',
      '/occasion/locationId': place?.id ?? '',
      '/wish/outcomes': ['apology', 'reply'],
      '/contact/preferred': 'phone',
      '/contact/phone': '+1 555 010 0142',
      '/contact/safety': ['mayLeaveMessage'],
    };
    expect(fitDraft(draft, fields)).to.deep.equal(draft);
  });

  it('keeps what its questions do not show: a later choice may show it again', () => {
    const draft: Draft = {'/identity': 'anonymous', '/person/name': 'Rosa', '/contact/phone': '1'};
    expect(fitDraft(draft, fields)).to.deep.equal(draft);
  });

  it('loses a choice that is offered no more, and the others stay', () => {
    const draft = {
      '/occasion/locationId': 'gone',
      '/wish/outcomes': ['apology', 'gone'],
      '/person/role': 'gone',
      '/story': 'Words.',
    };
    expect(fitDraft(draft, fields)).to.deep.equal({
      '/wish/outcomes': ['apology'],
      '/story': 'Words.',
    });
  });

  it('loses what is no answer to its question, whatever it is', () => {
    for (const draft of [
      {'/wish/outcomes': 'apology', '/identity': ['named'], '/story': 7},
      {'/gone': 'words', toString: 'x', '/story': {}, '/wish/text': null},
      [],
      'words',
      null,
      undefined,
    ])
      expect(fitDraft(draft, fields)).to.deep.equal({});
  });
});
