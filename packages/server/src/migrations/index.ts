import type {MigrationProvider} from 'kysely/migration';
import {foundation} from './0001-foundation.js';
import {surveys} from './0002-surveys.js';
import {erasures} from './0003-erasures.js';
import {rightsNotices} from './0004-rights-notices.js';
import {kiosks} from './0005-kiosks.js';
import {staffAccounts} from './0006-staff-accounts.js';
import {casework} from './0007-casework.js';
import {outgoing} from './0008-outgoing.js';
import {caseErasures} from './0010-case-erasures.js';
import {risk} from './0011-risk.js';
import {absences} from './0012-absences.js';
import {duplicates} from './0013-duplicates.js';
import {largeOffices} from './0014-large-offices.js';
import {wordsWithoutNames} from './0015-words-without-names.js';
import {changesInOrder} from './0016-changes-in-order.js';
import {wordsOfOpenCases} from './0017-words-of-open-cases.js';

/** Every migration by name, in the order in which they run. */
export const migrations: MigrationProvider = {
  getMigrations: () =>
    Promise.resolve({
      '0001-foundation': foundation,
      '0002-surveys': surveys,
      '0003-erasures': erasures,
      '0004-rights-notices': rightsNotices,
      '0005-kiosks': kiosks,
      '0006-staff-accounts': staffAccounts,
      '0007-casework': casework,
      '0008-outgoing': outgoing,
      '0010-case-erasures': caseErasures,
      '0011-risk': risk,
      '0012-absences': absences,
      '0013-duplicates': duplicates,
      '0014-large-offices': largeOffices,
      '0015-words-without-names': wordsWithoutNames,
      '0016-changes-in-order': changesInOrder,
      '0017-words-of-open-cases': wordsOfOpenCases,
    }),
};
