import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {mayDo, permissions} from './permissions.js';
import {staffRoleIds, staffRoles} from './roles.js';

const reading = ['listCases', 'readStaffCase', 'readStaffFile'];
const byRoles = (...roles: string[]): string[] =>
  Object.keys(permissions).filter((operation) => mayDo(roles, operation));

describe('What staff may do', () => {
  test('is nothing for someone without a role, or with one that nobody knows', () => {
    assert.deepEqual(byRoles(), []);
    assert.deepEqual(byRoles('chief', '', 'constructor'), []);
  });

  test('is never what the table does not name', () => {
    for (const operation of ['', 'toString', '__proto__', 'dropEverything'])
      assert.equal(mayDo(staffRoleIds, operation), false, operation);
  });

  test('adds up for someone with several roles', () => {
    const both = new Set(byRoles('auditor', 'frontline'));
    const each = [...byRoles('auditor'), ...byRoles('frontline')];
    assert.deepEqual(both, new Set(each));
  });

  test('is to change nothing for an auditor', () => {
    const changes = byRoles('auditor').filter(
      (each) => !/^(list|read|search|follow|export)/.test(each),
    );
    // What is their own: how they sign in, and how they like to look at the queue.
    assert.deepEqual(changes.sort(), ['changePassphrase', 'deleteView', 'saveView', 'signOut']);
  });

  test('is to see no case for an administrator, the frontline and a department', () => {
    for (const role of ['administrator', 'frontline', 'department-reviewer'])
      for (const operation of reading) assert.equal(mayDo([role], operation), false, role);
  });

  test('is to make accounts for an administrator alone', () => {
    for (const role of staffRoleIds)
      for (const operation of ['createAccount', 'changeAccountRoles', 'issueSetUpCode'])
        assert.equal(mayDo([role], operation), role === 'administrator', role);
  });

  test('is said once for each role, in words and with a source', () => {
    assert.equal(new Set(staffRoleIds).size, 11);
    for (const {meaning, source} of staffRoles) assert.ok(meaning.endsWith('.') && source !== '');
  });
});
