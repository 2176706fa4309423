import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Acknowledgement} from './acknowledgement.js';
import type {Notice, NoticeValues} from './notice.js';
import {exampleAcknowledgement, exampleNotice, exampleValues} from './testing/example-notice.js';
import {verifyAcknowledgement} from './verify-acknowledgement.js';

const verdict = async (
  record: Acknowledgement,
  notice: Notice | undefined = exampleNotice(),
  values: NoticeValues = exampleValues,
): Promise<string> => {
  const found = await verifyAcknowledgement(record, notice, values);
  return 'because' in found ? `${found.status}: ${found.because}` : found.status;
};

describe('Whoever verifies a record years later', () => {
  test('finds it true to the version that was published, in whatever languages it was read', async () => {
    for (const languages of [['en'], ['es'], ['es', 'en']])
      assert.equal(await verdict(await exampleAcknowledgement({languages})), 'verified');
  });

  test('finds out that the text was another, by a word or by what was filled in', async () => {
    const record = await exampleAcknowledgement();
    const {textHash} = record;
    const other = textHash.startsWith('A') ? `B${textHash.slice(1)}` : `A${textHash.slice(1)}`;
    assert.equal(await verdict({...record, textHash: other}), 'text-differs: text');
    assert.equal(
      await verdict(record, exampleNotice(), {...exampleValues, hospital: 'Elsewhere'}),
      'text-differs: text',
    );
    const found = await verifyAcknowledgement(
      {...record, textHash: other},
      exampleNotice(),
      exampleValues,
    );
    assert.deepEqual(found, {status: 'text-differs', textHash, because: 'text'});
  });

  test('is told when the version at hand is not the one on record, or unknown', async () => {
    const record = await exampleAcknowledgement();
    assert.equal(await verdict({...record, version: '1'}), 'other-version');
    assert.equal(await verdict({...record, noticeId: 'other'}), 'other-version');
    assert.deepEqual(await verifyAcknowledgement(record, undefined, {}), {
      status: 'unknown-version',
    });
  });

  test('finds out that a section was not to be seen in the language on record', async () => {
    const record = await exampleAcknowledgement({languages: ['es']});
    assert.deepEqual(
      record.sections.map(({language}) => language),
      ['es', 'en'],
    );
    const [care, visits] = record.sections;
    assert.ok(care && visits);
    const wrong: readonly (readonly [why: string, sections: Acknowledgement['sections']])[] = [
      ['the gap of the translation is denied', [care, {...visits, language: 'es'}]],
      ['a language that nobody asked for', [{...care, language: 'en'}, visits]],
      ['a section is left out', [care]],
      ['a section is there twice', [care, visits, visits]],
      ['a section that there is not', [care, visits, {...care, id: 'other'}]],
    ];
    for (const [why, sections] of wrong)
      assert.equal(await verdict({...record, sections}), 'text-differs: languages', why);
  });

  test('finds out that a language on record is not one the notice has, or is there twice', async () => {
    for (const languages of [['es-MX'], ['vi'], ['en', 'en']])
      assert.equal(
        await verdict(await exampleAcknowledgement({languages})),
        'text-differs: languages',
        languages.join(),
      );
    assert.equal(
      await verdict(await exampleAcknowledgement({languages: []})),
      'text-differs: languages',
    );
  });
});
