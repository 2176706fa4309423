import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {guideProblems} from './check-guide.js';
import type {GuideEntry, GuideText} from './guide.js';
import {readTarget} from './guide-target.js';

const text = (change: Partial<GuideText> = {}): GuideText => ({
  status: 'draft',
  title: 'Where to park',
  parts: [{text: 'Park near the main door. Ask us for the way.'}],
  keywords: [],
  next: [{label: 'Ask us', to: 'feedback:question'}],
  ...change,
});
const entry = (change: Partial<GuideText> = {}, rest: Partial<GuideEntry> = {}): GuideEntry => ({
  id: 'parking',
  topic: 'find-a-service',
  sources: [],
  texts: {en: text(change)},
  ...rest,
});
const found = (one: GuideEntry, languages = ['en']): readonly (readonly (string | undefined)[])[] =>
  guideProblems([one], languages).map(({path, code, detail}) => [path, code, detail]);
const inPassage = (words: string): readonly (readonly (string | undefined)[])[] =>
  found(entry({parts: [{text: words}]}));

describe('Whoever checks a guide', () => {
  test('hears nothing where nothing is wrong', () => {
    assert.deepEqual(found(entry()), []);
  });

  test('hears of an entry that ends without anything to do', () => {
    assert.deepEqual(found(entry({next: []})), [['/next', 'no-next', undefined]]);
  });

  test('hears of words that are missing', () => {
    const empty = entry({title: ' ', parts: [{text: ''}], next: [{label: '', to: '/map'}]});
    assert.deepEqual(
      found(empty).map(([path, code]) => `${path} ${code}`),
      ['/title required', '/parts/0/text required', '/next/0 required'],
    );
    assert.deepEqual(found(entry({parts: []}))[0], ['/parts', 'required', undefined]);
  });

  test('hears of a language without a translation', () => {
    assert.deepEqual(guideProblems([entry()], ['en', 'es']), [
      {entry: 'parking', path: '', language: 'es', code: 'missing-translation'},
    ]);
  });

  test('hears of steps and links that lead to no entry', () => {
    const lost = {label: 'More', to: '#guide-nowhere'};
    assert.deepEqual(found(entry({next: [lost]})), [['/next/0', 'unknown-entry', lost.to]]);
    assert.deepEqual(found(entry({next: [{label: 'Again', to: '#guide-parking'}]})), []);
    assert.deepEqual(inPassage('See [more](#guide-nowhere).'), [
      ['/parts/0/text', 'unknown-entry', '#guide-nowhere'],
    ]);
    assert.deepEqual(inPassage('See [more](#top).'), [['/parts/0/text', 'bad-address', '#top']]);
  });

  test('hears of an address that no page should follow', () => {
    for (const to of [
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      'data:text/html,x',
      '//elsewhere.example',
      '/\\elsewhere.example',
      'map',
      'help-request:everything',
      'feedback:',
      '#guide-Not An Id',
      'https://a b',
      '',
    ]) {
      assert.equal(readTarget(to), undefined, to);
      assert.deepEqual(found(entry({next: [{label: 'Go', to}]})), [['/next/0', 'bad-address', to]]);
    }
  });

  test('finds steps to pages, phones, mailboxes, entries, requests and things to write', () => {
    assert.deepEqual(
      ['https://a.example/b', '/map?floor=2', 'tel:+15550100', 'mailto:a@b.example'].map(
        (to) => readTarget(to)?.type,
      ),
      ['address', 'address', 'address', 'address'],
    );
    assert.deepEqual(readTarget('#guide-my-records'), {type: 'entry', id: 'my-records'});
    assert.deepEqual(readTarget('help-request:tour'), {type: 'help-request', topic: 'tour'});
    assert.deepEqual(readTarget('feedback:compliment'), {type: 'feedback', kind: 'compliment'});
  });

  test('hears of markup that people would read as it stands', () => {
    for (const words of [
      'Go <b>left</b>.',
      '<script>alert(1)</script>',
      'See ![a map](https://a.example/map.png).',
      'See [the map](map.html).',
      'See [it](javascript:alert(1)).',
      'This is **bold.',
      'Type `code`.',
      '### Deep',
      '1. first',
      '* star',
      '> said',
      '| a | b |',
    ])
      assert.deepEqual(inPassage(words)[0]?.slice(0, 2), ['/parts/0/text', 'not-plain'], words);
    assert.deepEqual(
      inPassage('Pay **$5** at 3 < 4, or [call](tel:+15550100).\n\n- one\n- two'),
      [],
    );
  });

  test('hears of words that take more than six years of school', () => {
    const hard =
      'Notwithstanding the aforementioned considerations, institutional representatives necessarily facilitate administrative reconciliation of discretionary reimbursement determinations.';
    const [problem] = inPassage(hard);
    assert.deepEqual(problem?.slice(0, 2), ['/parts', 'too-hard']);
    assert.match(problem[2] ?? '', /^Flesch-Kincaid grade \d/);
  });

  test('hears of an id that can be no address, and of an unknown topic', () => {
    assert.deepEqual(found(entry({}, {id: 'Where To'})), [['', 'bad-id', undefined]]);
    const strange = entry({}, {topic: 'weather' as GuideEntry['topic']});
    assert.deepEqual(found(strange), [['', 'unknown-topic', undefined]]);
  });
});
