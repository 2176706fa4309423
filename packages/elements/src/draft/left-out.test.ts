import {expect} from '@open-wc/testing';
import {leftOutAnswers} from './left-out.js';

const response = (...item: readonly unknown[]) => ({resourceType: 'QuestionnaireResponse', item});

describe('What a form no longer takes', () => {
  it('is nothing where it took everything', () => {
    const draft = {'/story': 'My words.', '/wish/outcomes': ['reply'], '/person/name': ''};
    expect(leftOutAnswers(draft, {...draft, '/identity': 'named'})).to.deep.equal([]);
  });

  it('is named once by its place, with the words a person wrote and without the names of choices', () => {
    const draft = {
      '/wish/text': 'More words.',
      '/wish/outcomes': ['gone', 'gone-too', 'reply'],
      '/story': 'My words.',
    };
    const taken = {'/story': 'My words.', '/wish/outcomes': ['reply']};
    expect(leftOutAnswers(draft, taken)).to.deep.equal([
      {at: '/wish/text', words: 'More words.'},
      {at: '/wish/outcomes', words: undefined},
    ]);
  });

  it('is found at any depth of a survey', () => {
    const inner = {linkId: 'inner', answer: [{valueString: 'Inner words.'}]};
    const outer = {linkId: 'outer', answer: [{valueBoolean: true, item: [inner]}]};
    const given = response({linkId: 'group', item: [outer]}, {linkId: 'files', answer: [{}]});
    const taken = response({
      linkId: 'group',
      item: [{linkId: 'outer', answer: [{valueBoolean: true}]}],
    });
    expect(leftOutAnswers(given, taken)).to.deep.equal([{at: 'inner', words: 'Inner words.'}]);
    expect(leftOutAnswers(given, given)).to.deep.equal([]);
  });

  it('does not mind that an option has another name now', () => {
    const answer = (display: string) =>
      response({linkId: 'a', answer: [{valueCoding: {code: 'x', display}}]});
    expect(leftOutAnswers(answer('Old name'), answer('New name'))).to.deep.equal([]);
  });

  it('is nothing to break on, whatever was kept', () => {
    for (const given of [null, 7, 'words', [[]], {resourceType: 'QuestionnaireResponse', item: 7}])
      expect(leftOutAnswers(given, undefined)).to.deep.equal([]);
  });
});
