import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {categoryProblems} from './category-problems.js';
import {taxonomySchema} from './taxonomy-schema.js';
import {taxonomyProblems} from './taxonomy-problems.js';
import type {Taxonomy} from './taxonomy.js';
import {hcat} from './taxonomies/hcat.js';

const term = (id: string) => ({id, name: {en: id}, meaning: {en: id}});
/** A hospital's own, as small as one can be. */
const own: Taxonomy = {
  id: 'riverside',
  version: '2026',
  name: {en: 'Ours'},
  domains: [{...term('house'), categories: [term('food'), term('parking')]}],
  stages: [],
  severities: [],
  harms: [],
  maps: [],
  sources: [],
};

describe('The taxonomy an office sorts by', () => {
  test('is, where it has none of its own, the seven categories of HCAT in three domains', () => {
    assert.deepEqual(
      hcat.domains.map(({id, categories}) => [id, categories.map((each) => each.id)]),
      [
        ['clinical', ['quality', 'safety']],
        ['management', ['environment', 'institutional-processes']],
        ['relationships', ['listening', 'communication', 'respect-and-rights']],
      ],
    );
    assert.equal(hcat.severities.length, 4);
    assert.equal(hcat.harms.length, 6);
    assert.equal(hcat.stages.length, 6);
    assert.deepEqual(taxonomyProblems(hcat), []);
    assert.equal(taxonomySchema.safeParse(hcat).success, true);
  });

  test('translates every category to subjects of the NHS return, and every harm to the AHRQ scale', () => {
    assert.deepEqual(
      hcat.maps.map(({of, to}) => [of, to.id]),
      [
        ['categories', 'ko41a'],
        ['harms', 'ahrq-harm'],
      ],
    );
    assert.ok(hcat.maps.every(({terms}) => Object.values(terms).every((to) => to.length > 0)));
  });

  test('can be the hospital’s own', () => {
    assert.deepEqual(taxonomyProblems(own), []);
    const entry = {taxonomy: {id: 'riverside', version: '2026'}, issues: [{category: 'parking'}]};
    assert.deepEqual(categoryProblems([hcat, own], entry), []);
  });

  test('says what is wrong with it, each with its place', () => {
    const [domain] = own.domains;
    assert.ok(domain);
    const broken: Taxonomy = {
      ...own,
      domains: [{...domain, categories: [term('food'), term('food')]}],
      maps: [
        {
          of: 'categories',
          to: {id: 'theirs', terms: [{id: 'catering', name: 'Catering'}]},
          terms: {garden: ['flowers']},
          sources: [],
        },
      ],
    };
    assert.deepEqual(taxonomyProblems(broken), [
      'categories: "food" stands there twice',
      'maps[0]: "food" has no counterpart in "theirs"',
      'maps[0]: "food" has no counterpart in "theirs"',
      'maps[0]: "garden" is none of our terms',
      'maps[0]: "theirs" has no "flowers"',
    ]);
    assert.deepEqual(taxonomyProblems({...own, domains: []}), ['domains: there is no category']);
  });

  test('is what an entry is checked against, place by place', () => {
    const entry = {
      taxonomy: {id: 'hcat', version: '1'},
      issues: [{category: 'quality'}, {category: 'parking', stage: 'lunch', severity: 3}],
      harm: 5,
    };
    const paths = (taxonomies: readonly Taxonomy[], given: typeof entry) =>
      categoryProblems(taxonomies, given).map(({path, code}) => `${path} ${code}`);
    assert.deepEqual(paths([hcat], entry), [
      '/payload/issues/1/category unknown-value',
      '/payload/issues/1/stage unknown-value',
    ]);
    assert.deepEqual(paths([own], entry), ['/payload/taxonomy/id unknown-value']);
    assert.deepEqual(paths([{...hcat, version: '0'}], entry), [
      '/payload/taxonomy/version unknown-value',
    ]);
    assert.deepEqual(paths([{...own, id: 'hcat', version: '1'}], {...entry, issues: []}), [
      '/payload/harm unknown-value',
    ]);
  });
});
