import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {describe, test} from 'node:test';

/** Everything that can be imported. A name is added or taken away here on purpose, or not at all. */
const surface: Readonly<Record<string, readonly string[]>> = {
  '.': [
    'ConfigurationError',
    'PrError',
    'RefusedByHostError',
    'TransportError',
    'UnexpectedResponseError',
    'createAccessCode',
    'createClient',
    'createRestTransport',
    'isPrError',
    'parseAccessCode',
    'spokenAccessCode',
  ],
  './access': [
    'accessCodeGroups',
    'createAccessCode',
    'parseAccessCode',
    'spellingAlphabet',
    'spokenAccessCode',
  ],
  './case': [
    'canonicalJson',
    'checkpointStatement',
    'createLink',
    'decideCase',
    'eventsForThePerson',
    'firstLink',
    'isKnown',
    'patientTimeline',
    'promiseStates',
    'reduceCase',
    'signCheckpoint',
    'verifyEvents',
  ],
  './casework': [
    'comparedStory',
    'complainantOf',
    'contactProblems',
    'contactRulesOf',
    'decideEntry',
    'decideErasure',
    'decideLetter',
    'decideRedaction',
    'decideRelation',
    'decideStaffCommand',
    'duplicateFactsOf',
    'duplicateScore',
    'entryProblem',
    'eventsWithout',
    'fieldCatalogue',
    'finalOf',
    'foldForSearch',
    'grievanceFactsOf',
    'hcat',
    'hospitalFacts',
    'isHeld',
    'keptUntil',
    'letterFactsOf',
    'letterOf',
    'likenessOf',
    'nextContactTime',
    'noWorkYet',
    'personKeys',
    'personalData',
    'queueRowOf',
    'redactableKinds',
    'redactionGrounds',
    'redactionReasons',
    'reduceWork',
    'searchText',
    'seenParts',
    'staffCommand',
    'storyMarks',
    'takenOutLetter',
    'taxonomyProblems',
    'walledAccounts',
    'workLimits',
  ],
  './client': ['createClient'],
  './deadlines': [
    'createPolicyCalendar',
    'deadlinesOf',
    'deadlinesOfCase',
    'earliestDue',
    'factsOfCase',
    'filingDeadlines',
    'holidayCalendars',
    'nextDue',
    'packOn',
  ],
  './deadlines/explain': ['datesForThePerson', 'explainDeadline'],
  './draft': ['DraftNotKeptError', 'createDraftStore', 'draftLifeMs'],
  './errors': [
    'ConfigurationError',
    'PrError',
    'RefusedByHostError',
    'TransportError',
    'UnexpectedResponseError',
    'isPrError',
  ],
  './facility': ['assistanceOf', 'correctClock', 'dateIn', 'localize', 'promisedDates', 'todayIn'],
  './feedback': [
    'feedbackLimits',
    'feedbackProblems',
    'isCalendarDate',
    'isStorable',
    'prepareFeedback',
    'requestProblems',
    'requestTopics',
    'toStorable',
  ],
  './letter': [
    'deliveryProblems',
    'draftLetter',
    'externalBodyFacts',
    'fieldsOf',
    'finalLetter',
    'gapMeaning',
    'isUnchanged',
    'letterDigest',
    'letterFields',
    'letterGaps',
    'letterParagraphs',
    'letterProblems',
    'letterRequirements',
    'letterStyles',
    'letterTemplates',
    'letterWords',
    'proofsOf',
    'renderLetterHtml',
    'reviseLetter',
    'templateFor',
    'templateProblemLine',
    'templateProblems',
    'textDirection',
  ],
  './notice': [
    'acknowledgementProblems',
    'asShown',
    'canonicalNoticeText',
    'canonicalShownText',
    'countingInstant',
    'dueNotices',
    'fillIn',
    'isShownIn',
    'noticeLimits',
    'noticePath',
    'noticeProblems',
    'noticeSectionsPath',
    'noticeTextHash',
    'passageProblems',
    'publishProblems',
    'readPassage',
    'readingGrade',
    'shownLines',
    'shownNotice',
    'shownRun',
    'signatureLimits',
    'signatureProblems',
    'standingOf',
    'verifyAcknowledgement',
    'versionInForce',
    'viewNotice',
  ],
  './notice/packs': ['grievanceProcessNotice', 'noticePacks'],
  './outbox': [
    'StorageFullError',
    'StoreClosedError',
    'beginNewLog',
    'createIndexedDbOutboxStore',
    'createMemoryOutboxStore',
    'createOutbox',
    'createOutboxTransport',
    'createSealingKeyPair',
    'flushInWorker',
    'isSealingKey',
    'openSealed',
    'outboxDatabase',
    'outboxSyncTag',
    'queuedOperations',
    'readRecoveryFile',
    'recoveryLine',
    'sealWrite',
    'sealedKeyId',
    'sealingKeyOf',
    'writeRecoveryFile',
  ],
  './escalation': [
    'concerns',
    'concernsOf',
    'createSignalReader',
    'createTriage',
    'defaultMatrix',
    'escalationChannels',
    'escalationFacts',
    'escalationRoles',
    'escalationsOf',
    'matrixProblems',
    'nextDue',
    'proposedLexicon',
    'proposedRiskFlags',
    'proposedUrgency',
    'simulate',
    'simulationText',
    'suggestedFlags',
    'urgencyLevels',
    'urgencyOf',
  ],
  './policy': ['policyPacks'],
  './policy/grievance-rules': [
    'classificationOf',
    'classifyGrievance',
    'explainClassification',
    'factsOfComplainant',
    'grievanceFacts',
    'grievanceRules',
    'grievanceRulesOf',
    'grievanceRulesProblems',
  ],
  './guide': [
    'createGuideSearch',
    'guideProblems',
    'guideTopics',
    'isGuide',
    'readGuideFile',
    'readTarget',
    'viewGuide',
  ],
  './guide/en': ['topics', 'words'],
  './guide/es': ['topics', 'words'],
  './guide/ours': ['ourGuide'],
  './proof': ['solveChallenge'],
  './report': [
    'MixedModesError',
    'areMeasures',
    'cahpsCompositeRule',
    'cahpsRatingRule',
    'checkMeasures',
    'composite',
    'dropBursts',
    'friendsAndFamilyRule',
    'howRweRule',
    'linearMean',
    'meanOf',
    'netPromoterScore',
    'pickerRule',
    'problemScore',
    'proportion',
    'responseRate',
    'scoreByMode',
    'scoreGroups',
    'scoreResponses',
    'smileyIndex',
    'suppressTable',
    'suppressionRules',
  ],
  './schemas': [
    'acknowledgementReceiptSchema',
    'acknowledgementRecordSchema',
    'acknowledgementSchema',
    'acknowledgementSubmissionSchema',
    'assessmentQuerySchema',
    'assessmentSchema',
    'attachmentSchema',
    'bulkAssignmentReceiptSchema',
    'bulkAssignmentSchema',
    'campaignChangeSchema',
    'campaignListSchema',
    'campaignSchema',
    'caseErasureConfirmationSchema',
    'caseErasureListSchema',
    'caseErasureOrderSchema',
    'caseErasureSchema',
    'caseEventSchema',
    'caseHappeningSchema',
    'caseReceiptSchema',
    'caseRelationReceiptSchema',
    'caseRelationSchema',
    'challengeProofSchema',
    'challengeSchema',
    'classOverrideSchema',
    'collectedHandOverSchema',
    'commentColumnsSchema',
    'commentErasureSchema',
    'commentImportSchema',
    'deliveryPageSchema',
    'deliveryQuerySchema',
    'destructionReceiptSchema',
    'destructionSchema',
    'dueNoticesSchema',
    'duplicateListSchema',
    'dueQuerySchema',
    'encounterSchema',
    'entryKinds',
    'entrySchema',
    'erasureReceiptSchema',
    'erasureSchema',
    'escalationMatrixSchema',
    'expiredCasesSchema',
    'facilitySchema',
    'feedbackReceiptSchema',
    'feedbackSchema',
    'fieldProblems',
    'fieldedSurveySchema',
    'grievanceFactsSchema',
    'grievanceRulesSchema',
    'handOverCollectionSchema',
    'handOverReceiptSchema',
    'handOverSchema',
    'handOverStateSchema',
    'holidayCalendarSchema',
    'invitationOrderSchema',
    'issuedInvitationsSchema',
    'kioskConfiguredSchema',
    'kioskListSchema',
    'kioskReportReceiptSchema',
    'kioskReportSchema',
    'kioskSettingsSchema',
    'letterActionSchemas',
    'letterDeliverySchema',
    'letterReviewSchema',
    'letterSchema',
    'letterTemplateListSchema',
    'letterTemplateSchema',
    'letterViewSchema',
    'messageSchema',
    'myDueNoticesSchema',
    'noticeIdSchema',
    'noticeListSchema',
    'noticePublicationSchema',
    'noticeQuerySchema',
    'noticeSchema',
    'noticeSectionsSchema',
    'noticeVersionListSchema',
    'noticeVersionNameSchema',
    'noticeVersionSchema',
    'noticeViewSchema',
    'patientCaseSchema',
    'personalDataSchema',
    'publicationSchema',
    'publishedSurveySchema',
    'queueQuerySchema',
    'queueSearchSchema',
    'queuedOperationSchema',
    'reasonSchema',
    'recoverySchema',
    'redactionSchema',
    'riskFlagSchema',
    'savedViewListSchema',
    'savedViewSchema',
    'sealedReceiptSchema',
    'sealingKeySchema',
    'signalLexiconSchema',
    'signedConfigurationSchema',
    'staffCasePageSchema',
    'staffCaseSchema',
    'staffCommandSchema',
    'submissionSchema',
    'surveyListSchema',
    'surveyNameSchema',
    'surveyReceiptSchema',
    'surveyResultsSchema',
    'surveySubmissionSchema',
    'surveyVersionSchema',
    'taskAnswerSchema',
    'taskListSchema',
    'taxonomySchema',
    'urgencyAnswersSchema',
    'urgencyRulesSchema',
  ],
  './service': [
    'campaignFault',
    'campaignProblems',
    'definitionProblems',
    'deliveryLines',
    'dueInVisits',
    'dueToPerson',
    'encounterProblems',
    'exportLines',
    'facilityProblems',
    'isByInvitationOnly',
    'isOpen',
    'keptUntil',
    'kioskProblems',
    'mayAnswerIn',
    'mayBeRecorded',
    'measureProblems',
    'momentsOf',
    'offersCase',
    'openEncounter',
    'placeProblems',
    'proofAsked',
    'publicationProblems',
    'recordStatus',
    'recordThatStands',
    'recordingProblems',
    'responseProblems',
    'storageProblems',
    'submissionFault',
    'submissionProblems',
    'teachBackProblems',
    'usualMode',
    'versionHistory',
    'versionToTellOf',
    'visitProblems',
  ],
  './hand-over': [
    'HandOverTooLargeError',
    'handOverLifeMs',
    'handOverMaxLength',
    'openHandOver',
    'readFragment',
    'sealHandOver',
  ],
  './kiosk': [
    'checkPin',
    'hashPin',
    'kioskActivities',
    'kioskLimits',
    'kioskTroubles',
    'pinDelayMs',
    'readEnrolment',
    'readSignedConfiguration',
    'writeEnrolment',
  ],
  './kiosk-client': ['createKioskClient'],
  './notice-client': ['createNoticeClient'],
  './survey': [
    'SurveyRefusedError',
    'asAnswer',
    'canonicalOf',
    'checkAnswers',
    'checkDefinition',
    'compareValues',
    'createSurvey',
    'definitionLimits',
    'extensionOf',
    'extensionsOf',
    'isPicked',
    'isQuestion',
    'isRefusal',
    'isSameValue',
    'limitsOf',
    'loadSurvey',
    'readTyped',
    'readValue',
    'sizeOf',
    'surveyPath',
    'typedText',
    'weightOf',
  ],
  './survey-client': ['createSurveyClient'],
  './survey/instruments': ['instruments'],
  './survey/instruments/complaint-handling': ['instrument'],
  './survey/instruments/effort': ['instrument'],
  './survey/instruments/inpatient-experience': ['instrument'],
  './survey/instruments/likelihood-to-recommend': ['instrument'],
  './survey/instruments/outpatient-experience': ['instrument'],
  './survey/instruments/overall-experience': ['instrument'],
  './survey/instruments/point-of-care-pulse': ['instrument'],
  './survey/instruments/problem-score': ['instrument'],
  './survey/instruments/satisfaction': ['instrument'],
  './survey/rich-text': ['loadRichTextReader', 'richAttributes', 'richTags', 'safeAddress'],
  './survey/lint': ['describeFinding', 'lintSurvey', 'readingLevel', 'surveyReadingLevels'],
  './staff': [
    'isStaffOperation',
    'mayDo',
    'normalizePassphrase',
    'passphraseLimits',
    'passphraseProblem',
    'permissions',
    'staffRoleIds',
    'staffRoles',
  ],
  './testing': [
    'ConformanceError',
    'actAsStaff',
    'conformanceSuite',
    'createFaultPlan',
    'createMemoryTransport',
    'sampleAccessCode',
    'sampleAcknowledgement',
    'sampleAnonymousFeedback',
    'sampleCase',
    'sampleEntries',
    'sampleFacility',
    'sampleFeedback',
    'sampleFile',
    'sampleNotice',
    'sampleNoticeValues',
    'sampleQuestionnaire',
    'sampleRequest',
    'sampleSubmission',
    'sampleSurveyResponse',
    'sampleWorkEvents',
    'withFaults',
  ],
  './transport': [
    'kioskRoutes',
    'noticeRoutes',
    'outboxRoutes',
    'patientRoutes',
    'staffRoutes',
    'surveyRoutes',
  ],
};

/** What a value import of these would drag into a page that only needs a rule. */
const withoutSchemas = [
  './access',
  './case',
  './deadlines/explain',
  './errors',
  './escalation',
  './facility',
  './feedback',
  './notice',
  './notice/packs',
  './policy',
  './policy/grievance-rules',
  './guide',
  './guide/en',
  './guide/es',
  './guide/ours',
  './hand-over',
  './kiosk',
  './letter',
  './proof',
  './report',
  './staff',
  './survey',
  './survey/instruments',
  './survey/lint',
];

const packageFile = new URL('../package.json', import.meta.url);

interface Exports {
  readonly exports: Readonly<Record<string, Readonly<Record<string, string>> | string>>;
}

async function sources(): Promise<ReadonlyMap<string, URL>> {
  const {exports} = JSON.parse(await readFile(packageFile, 'utf8')) as Exports;
  return new Map(
    Object.entries(exports).flatMap(([entry, to]) =>
      typeof to === 'string'
        ? []
        : [[entry, new URL(to['@pr/source'] ?? '', packageFile)] as const],
    ),
  );
}

describe('The public surface', () => {
  test('has the entries that are listed here', async () => {
    assert.deepEqual([...(await sources()).keys()].sort(), Object.keys(surface).sort());
  });

  for (const [entry, names] of Object.entries(surface))
    test(`of "${entry}" is what is listed here`, async () => {
      const url = (await sources()).get(entry);
      assert.ok(url);
      assert.deepEqual(Object.keys((await import(url.href)) as object).sort(), [...names].sort());
    });
});

describe('Importing', () => {
  test('any entry touches no window, document, storage or network', async () => {
    const script = `
      const touched = [];
      for (const name of ['window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'indexedDB', 'location', 'customElements', 'fetch', 'XMLHttpRequest'])
        Object.defineProperty(globalThis, name, {configurable: true, get() { touched.push(name); return undefined; }});
      for (const url of ${JSON.stringify([...(await sources()).values()].map(({href}) => href))}) await import(url);
      console.log(JSON.stringify(touched));`;
    assert.equal(runNode(script), '[]\n');
  });

  test('a rule brings no schema and no HTTP client along', async () => {
    const entries = [...(await sources())].filter(([entry]) => withoutSchemas.includes(entry));
    assert.equal(entries.length, withoutSchemas.length);
    for (const [entry, url] of entries) {
      const files = await reachedFrom(url);
      const foreign = files.filter((file) => !file.startsWith('file:'));
      assert.deepEqual(foreign, [], `${entry} imports ${foreign.join(', ')}`);
    }
  });

  test('the client brings no schema and no staff route along', async () => {
    const client = (await sources()).get('./client');
    assert.ok(client);
    const files = await reachedFrom(client);
    assert.deepEqual(
      files.filter((file) => !file.startsWith('file:')),
      ['ky'],
    );
    assert.deepEqual(
      files.filter((file) => /schema|staff/.test(file)),
      [],
    );
  });

  test('anything but the tests needs nothing of Node', async () => {
    for (const [entry, url] of await sources()) {
      const packages = (await reachedFrom(url)).filter((file) => !file.startsWith('file:'));
      const known = ['ky', 'zod/mini', '@hpke/core', 'temporal-polyfill'];
      const unknown = packages.filter((name) => !known.includes(name));
      assert.deepEqual(unknown, [], `${entry} imports ${unknown.join(', ')}`);
    }
  });
});

function runNode(script: string): string {
  const loader = new URL('../../../scripts/node-ts.mjs', import.meta.url).href;
  const args = ['-C', '@pr/source', '--import', loader, '--input-type=module', '-e', script];
  const {stdout, stderr, status} = spawnSync(process.execPath, args, {encoding: 'utf8'});
  assert.equal(status, 0, stderr);
  return stdout;
}

/** Every file and package that a module imports for its values, and what those import. */
async function reachedFrom(start: URL): Promise<readonly string[]> {
  const reached = new Set<string>();
  const queue = [start.href];
  for (let href = queue.pop(); href !== undefined; href = queue.pop()) {
    if (reached.has(href)) continue;
    reached.add(href);
    if (!href.startsWith('file:')) continue;
    const source = await readFile(new URL(href), 'utf8');
    // `import()` is left out: it is how a page gets the heavy parts later.
    for (const [, clause = '', from = ''] of source.matchAll(
      /^(?:import|export)\s([^;]*?)\sfrom\s'([^']+)'/gms,
    )) {
      if (clause.startsWith('type ')) continue;
      queue.push(from.startsWith('.') ? new URL(from.replace(/\.js$/, '.ts'), href).href : from);
    }
  }
  return [...reached];
}
