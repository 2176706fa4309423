import type {NoticeText} from '../../../notice.js';
import {noPunishment} from '../no-punishment.js';

/** The federal rights in English. */
export const en: NoticeText = {
  status: 'draft',
  title: 'Your rights as a patient',
  sections: {
    about: {
      heading: 'About this notice',
      statements: {
        what: 'You are a patient at {hospital}. This notice tells you your rights. It also says what we ask of you.',
        representative:
          'Someone may speak for you where state law lets them. This person is called your **representative**. Many of these rights are then theirs to use for you.',
      },
    },
    'notice-of-rights': {
      heading: 'The right to know your rights',
      statements: {
        'told-in-time':
          'We must tell you your rights before we start your care or stop it, whenever we can.',
        understood:
          'We must do so in words you can understand. Tell us if you need an interpreter, large print, or other help. You do not pay for it.',
      },
    },
    grievance: {
      heading: 'The right to complain and get an answer',
      statements: {
        'whom-to-tell':
          'You can tell us about a problem. Say it or write it. Call {patientRelationsPhone}. Or write or come to: {patientRelationsAddress}.',
        'set-times':
          'There are set times for us to look into it and to answer you. Ask us what they are.',
        'written-answer':
          'A formal complaint is called a **grievance**. When we have looked into it, you get a letter with what we decided. It tells you:\n\n- whom you can call here\n- what we did to look into it\n- what came of it\n- the date we were done',
        'passed-on':
          'Do you have Medicare? Do you feel your care was poor, or that you must leave too soon? We have a way to pass this on to {qioName}. They check care for Medicare.',
      },
    },
    'plan-of-care': {
      heading: 'The right to help plan your care',
      statements: {
        'take-part':
          'You have the right to help make the plan for your care. You have the right to help carry it out.',
      },
    },
    'informed-decisions': {
      heading: 'The right to know and to decide',
      statements: {
        know: 'You have the right to know how your health is. You have the right to take part when your care and treatment are planned.',
        decide:
          'You have the right to the facts you need to make choices about your care. Your representative can choose for you where state law lets them.',
        'ask-or-refuse': 'You can ask for a treatment. You can say no to a treatment.',
        'not-needed':
          'This does not mean we have to give care that you do not need or that is wrong for you.',
      },
    },
    'advance-directives': {
      heading: 'The right to plan ahead',
      statements: {
        wishes:
          'You have the right to put your wishes for care in writing, for a time when you cannot speak for yourself. This paper is called an **advance directive**.',
        followed: 'Our staff and doctors must follow it, as far as the law says.',
        'not-a-condition':
          'You can have one or not. Your care must not depend on it. We may not treat you worse either way.',
      },
    },
    'family-and-doctor': {
      heading: 'The right to have others told you are here',
      statements: {
        'told-promptly':
          'If you come in to stay, you have the right to have two people told soon. One is someone you choose, such as one of your family. The other is your own doctor.',
      },
    },
    privacy: {
      heading: 'The right to privacy',
      statements: {
        'personal-privacy': 'You have the right to personal privacy.',
        examples: 'This counts when you wash, when you dress, and when we check or treat you.',
      },
    },
    'safe-setting': {
      heading: 'The right to be safe',
      statements: {
        safe: 'You have the right to get your care in a safe place.',
      },
    },
    'abuse-and-harassment': {
      heading: 'The right to be free from abuse',
      statements: {
        'free-from-abuse':
          'You have the right to be free from all kinds of abuse. No one may harass you.',
        'at-once':
          'Does someone hurt you, scare you, or fail to care for you? Tell us right away. We must look into it at once.',
      },
    },
    'confidential-records': {
      heading: 'The right to have your records kept private',
      statements: {
        'kept-private': 'You have the right to have your medical records kept private.',
      },
    },
    'access-to-records': {
      heading: 'The right to see your records',
      statements: {
        'see-and-get':
          'You have the right to see and get your medical records, the newest ones too. You can ask out loud or in writing.',
        'form-and-time':
          'You can say what form you want, such as paper or a file. If we can make that with ease, you get it. If not, we find one that works for both of us. We must do this in a fair time, as fast as our system can.',
      },
    },
    'restraint-and-seclusion': {
      heading: 'The right not to be held down or locked in without need',
      statements: {
        never:
          'No one may hit you. No one may abuse your body or your mind. No one may hold you down or lock you in to force you, to punish you, to get back at you, or to make work easier.',
        meaning:
          '**Restraint** means that we keep you from moving freely. We may do so by hand, with a device, or with a drug. **Seclusion** means that you are kept alone in a room and cannot leave.',
        'only-for-safety':
          'This is only allowed to keep you or others safe from harm at that time, when milder ways are not enough. It must end as soon as it can.',
        'trained-staff': 'Staff must be trained to do this safely.',
        reported:
          'If someone dies while this is done to them, or soon after, the hospital must put it on record. In most cases it must tell the federal government.',
      },
    },
    visitors: {
      heading: 'The right to have visitors',
      statements: {
        choose:
          'You choose who may visit you. It can be your husband or wife, your partner of any sex, someone else in your family, or a friend. You can say no to a visit or change your mind at any time.',
        limits:
          'At times we need to limit visits for the sake of care. We must tell you what the limits are and why.',
        equal:
          'All your visitors have the same rights, as you wish it. We may not turn someone away because of:\n\n- race, color, or where they come from\n- religion\n- sex or gender identity\n- whom they love\n- a disability',
      },
    },
    responsibilities: {
      heading: 'What we ask of you',
      statements: {
        'we-ask': 'These are things that we ask. They do not take away any of your rights.',
        'things-to-do':
          'Please:\n\n- tell us about your health, your past care, and all the drugs you take\n- ask when something is not clear\n- tell us if you cannot or do not want to follow the plan\n- tell us if you feel worse or see a risk\n- be kind to other patients and to staff\n- follow the rules of the hospital\n- tell us how you will pay, or ask us for help with it',
      },
    },
    'file-directly': {
      heading: 'You can go straight to someone else',
      statements: {
        'at-any-time':
          'You do not have to tell us first. You can call or write to these offices at any time.',
        'state-agency':
          '**About this hospital:** {stateAgency}. Phone: {stateAgencyPhone}. Write to: {stateAgencyAddress}.',
        'quality-organization':
          '**If you have Medicare**, about poor care or if you must leave too soon: {qioName}. Phone: {qioPhone}.',
        accreditor:
          '**About safety and care:** the group that checks this hospital, {accreditorName}. Web: [{accreditorUrl}]({accreditorUrl}).',
        'civil-rights-office':
          '**About unfair treatment or the privacy of your records:** Office for Civil Rights of the federal health department. Phone: {ocrPhone}. Web: [{ocrUrl}]({ocrUrl}).',
      },
    },
    'no-punishment': noPunishment.en,
  },
};
