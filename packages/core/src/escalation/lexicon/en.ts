import type {LanguageLexicon} from '../signal-lexicon.js';
import {listed} from './listed.js';

/** English words that point to a concern. */
export const englishSignals: LanguageLexicon = {
  language: 'en',
  status: 'unreviewed',
  phrases: {
    abuse: listed(`
      abus*, molest*, raped, rape, groped, sexual* harass*, sexual* assault*, touched me
      inappropriately, touched _ inappropriately, inappropriate* touch*, touched my private*,
      mistreat*, maltreat*, handled me roughly, rough with me, rough with my, rough with her,
      rough with him, tortur*
    `),
    assault: listed(`
      assault*, attacked me, attacked my, attacked her, attacked him, hit me, hit my, hit her,
      hit him, hits me, hits my, hitting me, hitting my, hitting her, hitting him, slapp*,
      punched, punching, kicked me, kicked my, kicked her, kicked him, choked me, choked my,
      beat me, beat my, beat her, beat him, beaten, shoved me, shoved my, pushed me, pushed
      my, grabbed me, grabbed my, threatened me, threatened my, threatened to kill, threatened
      by, felt threatened, feel threatened, threatens me, threatening me
    `),
    neglect: listed(`
      neglect*, left in urine, left _ in urine, lying in urine, lay in urine, left in feces,
      left _ in feces, lying in feces, in _ own urine, in _ own waste, in _ own feces, soiled
      for hours, not fed, never fed, starv*, dehydrat*, bedsore*, bed sore*, pressure sore*,
      pressure ulcer*, left alone for hours, left unattended, nobody came for hours, no one
      came for hours, ignored for hours, denied food, denied water, no food or water, left on
      the toilet, left on the floor, left on the bedpan, left _ on the toilet, left _ on the
      floor, left _ on the bedpan, left in agony, left _ in agony
    `),
    'self-harm': listed(`
      suicid*, kill myself, killing myself, end my life, ending my life, take my own life,
      taking my own life, took his own life, took her own life, self harm*, selfharm*, harm
      myself, harming myself, hurt myself, hurting myself, cut myself, cutting myself, want to
      die, wants to die, wanted to die, do not want to live, dont want to live, better off
      dead, no reason to live, overdose on, hang myself, shoot myself, end my own life, ending
      my own life, end her own life, end his own life, end it all, take an overdose, took an
      overdose, taking an overdose, risk to myself, danger to myself, risk to herself, risk to
      himself, danger to herself, danger to himself, harm herself, harm himself, hurt herself,
      hurt himself, kill herself, kill himself, killed herself, killed himself, slit my
      wrists, not want to live, dont want to be here anymore, do not want to be here anymore,
      wish i was dead
    `),
    'current-danger': listed(`
      in danger, danger right now, afraid for my life, fear for my life, fear for her life,
      fear for his life, afraid to go back, not safe here, not safe there, unsafe right now,
      going to die, is dying, are dying, am dying, cannot breathe, cant breathe, can not
      breathe, not breathing, chest pain now, bleeding right now, is bleeding, am bleeding,
      still bleeding, gun, weapon*, with a knife, has a knife, had a knife, bomb, bombs, kill
      him, kill her, kill you, kill them, kill someone, being hurt now, help me now, dont want
      to die, do not want to die, dont feel safe, do not feel safe, not feel safe
    `),
    death: listed(`
      died, dies, death of, her death, his death, their death, wrongful death, passed away, is
      dead, was dead, found dead, killed, deceased, stillb*, lost our baby, lost my baby, lost
      her baby, autopsy, funeral, killed herself, killed himself, no heartbeat
    `),
    'serious-harm': listed(`
      wrong leg, wrong arm, wrong side, wrong site, wrong kidney, wrong eye, wrong knee, wrong
      hip, wrong surgery, wrong operation, wrong procedure, wrong organ, wrong blood, left
      inside me, left inside my, left inside her, left inside him, left a sponge, sponge
      inside, brain damage, brain injur*, permanent damage, permanent injur*, permanently
      disabled, paralyz*, paralys*, amputat*, in a coma, into a coma, cardiac arrest, stopped
      breathing, heart stopped, code blue, sepsis, septic, nearly died, almost died, nearly
      killed, almost killed, life threatening, lost an eye, lost my sight, lost a leg, went
      blind, overdosed, severe burn*
    `),
    'emergency-care-refusal': listed(`
      turned away from the er, turned away from the emergency*, turned me away, turned us
      away, turned him away, turned her away, refused to see me, refused to see my, refused to
      see us, refused to treat, refused treatment in the er, refused emergency, refused care,
      refused me care, denied emergency, denied me emergency, denied care, would not treat,
      wouldnt treat, would not see me, wouldnt see me, sent away from the er, sent away from
      the emergency*, no insurance so they, because i had no insurance, because i have no
      insurance, emtala, dumped at, patient dumping
    `),
    'infant-error': listed(`
      wrong baby, wrong newborn, wrong infant, babies switched, switched babies, switched at
      birth, switched _ baby, dropped my baby, dropped the baby, dropped our baby, dropped her
      baby, baby was dropped, baby is missing, baby was missing, baby went missing, took my
      baby, took our baby, abduct*, kidnap*, wrong breast milk, someone elses breast milk
    `),
    'identity-error': listed(`
      wrong patient, wrong person, wrong name, wrong wristband, wrong _ wristband, wrong
      bracelet, wrong id, wrong chart, wrong record*, mistaken identity, mistook me for,
      mistook my, mixed up my, mixed me up with, mixed us up, mix up with another patient,
      another patients medic*, another patients medicine, another patients result*, another
      patients name, someone elses medic*, someone elses result*, someone elses blood, thought
      i was someone else, thought i was another patient
    `),
    injury: listed(`
      injur*, hurt me, hurt my, hurt her, hurt him, harmed, broke my, broke her, broke his,
      broken arm, broken leg, broken hip, broken bone*, broken rib*, fractur*, bruis*, burned
      me, burned my, burned her, burned him, got burned, was burned, i fell, he fell, she
      fell, mother fell, father fell, wife fell, husband fell, patient fell, fell out of bed,
      fell from the bed, fell off, bled, bleeding, infect*, allergic reaction, wrong medic*,
      wrong drug, wrong dose, wrong pill*, overdos*, punctur*, nerve damage, concussion,
      unconscious
    `),
    restraint: listed(`
      restrain*, tied down, tied to, tied my, tied his, tied her, strapped down, strapped to,
      held down, held me down, held him down, held her down, pinned down, handcuff*, locked
      in, locked me in, locked _ in, seclusion, against my will, drugged me, sedated against
    `),
    'privacy-breach': listed(`
      hipaa, privacy, no privacy, without privacy, without any privacy, not confidential, not
      private, confidential*, told my employer, told my boss, told my family without, told
      everyone, looked at my record*, looked at my chart, looked up my record*, read my chart
      to, shared my information, shared my record*, shared my diagnosis, shared my medical,
      leaked my, without my permission, without my consent, without permission, took a picture
      of, took pictures of, took photos of, photo of me, wrong fax, faxed to the wrong, sent
      to the wrong, sent my record*, sent my results to, someone elses record*, someone elses
      chart, another patients record*, another patients chart, another patients paper*, data
      breach, overheard
    `),
    discrimination: listed(`
      discriminat*, racis*, racial, because i am black, because im black, because he is black,
      because she is black, because of my race, because of my color, because of my skin,
      because of my religion, because of my faith, because of my disability, because of my
      age, because of my gender, because of my sex, because of my accent, because of my
      language, because i am deaf, because im deaf, because i am gay, because im gay, because
      i am trans*, because im trans*, because i am muslim, because im muslim, because i am
      jewish, because im jewish, because i am an immigrant, because im an immigrant,
      homophob*, transphob*, antisemit*, anti semit*, islamophob*, sexist, bigot*, misgender*, slur*,
      civil rights, no interpreter, refused an interpreter, refused me an interpreter, denied
      an interpreter, denied me an interpreter, not wheelchair accessible, profiled,
      profiling, xenophob*
    `),
    litigation: listed(`
      lawyer*, attorney*, lawsuit*, law suit*, law firm, legal action, legal counsel, take
      legal, sue you, sue the, sue this, will sue, to sue, suing, malpractice, negligen*, see
      you in court, take you to court, in court, litigat*, compensation, damages, settlement,
      subpoena*, solicitor*
    `),
    regulator: listed(`
      state agency, state inspect*, health department, department of health, public health
      department, joint commission, medicare office, cms, ocr, office for civil rights,
      ombudsman, ombudsperson, medical board, nursing board, board of nursing, board of
      medicine, report you to, reported you to, reporting you, report this to the state,
      inspector general, adult protective services, child protective services, police,
      senator, congressman, congresswoman, care quality commission, cqc, phso, coroner,
      licens* board, intend to report, going to report, will report you, will be reporting, my
      mp, gmc, nmc
    `),
    media: listed(`
      newspaper*, journalist*, reporter*, to the press, tell the press, call the press,
      contact the press, the media, the news, news station, tv station, channel _ news, go
      public, going public, went viral, go viral, social media, facebook, twitter, tiktok,
      instagram, youtube, yelp, google review*, post this online, post it online, post about
      it
    `),
    'premature-discharge': listed(`
      sent home too early, sent home too soon, sent me home too, sent her home too, sent him
      home too, discharged too early, discharged too soon, discharged me too, discharged
      early, discharging me too, discharge is too early, discharge is too soon, not ready to
      go home, not ready to leave, not ready for discharge, not well enough to go home, kicked
      me out, kicked out of, kicked _ out, threw me out, threw _ out, forced me to leave,
      forced to leave, forced us to leave, made me leave, pushed out of the hospital, rushed
      out of the hospital, appeal the discharge, appeal my discharge, unsafe discharge, back
      in the er the next day, readmitted, discharged far too, discharged much too, discharged
      way too, discharge too early, discharge too soon, discharge me too, discharge _ too
      early, discharge _ _ too early, discharging too early, discharging too soon, not ready
      to be discharged
    `),
    'missing-valuables': listed(`
      stolen, stole my, stole her, stole his, theft, missing ring, missing wallet, missing
      purse, missing money, missing jewelry, missing phone, missing cash, missing belongings,
      missing watch, lost my ring, lost my wallet, lost my purse, lost my phone, lost my
      dentures, lost my hearing aid*, lost my glasses, lost her ring, lost her dentures, lost
      her hearing aid*, lost his dentures, lost his hearing aid*, ring is missing, ring was
      missing, ring is gone, ring was gone, wallet is missing, wallet was missing, wallet is
      gone, wallet was gone, purse is missing, purse was missing, purse is gone, purse was
      gone, money is missing, money was missing, money is gone, money was gone, phone is
      missing, phone was missing, phone is gone, phone was gone, dentures are missing,
      dentures were missing, hearing aids are missing, jewelry is missing, jewelry was
      missing, belongings are missing, belongings were missing, valuables
    `),
    'device-failure': listed(`
      pump failed, pump broke, pump stopped, monitor failed, monitor was off, monitor did not
      alarm, alarm did not, alarm was off, device failed, device broke, device malfunction*,
      machine failed, machine broke, machine malfunction*, malfunction*, defective, implant
      failed, implant broke, ventilator failed, ventilator stopped, ventilator broke,
      pacemaker failed, recalled device, bed rail broke
    `),
    infant: listed(`
      baby, babies, newborn*, infant, infants, nicu, neonatal*, my daughter was born, my son
      was born
    `),
    repeat: listed(`
      second complaint, third complaint, fourth complaint, complained before, complained
      twice, complained already, already complained, complained many times, complained several
      times, previous complaint*, nobody answered my complaint, no one answered my complaint,
      never answered my complaint, still no answer, still no response, still waiting for an
      answer, still waiting for a response, happened again, same thing again, keeps happening
    `),
  },
  negators: listed(`
    no, not, never, nobody, without, wasnt, werent, isnt, arent, didnt, doesnt, dont, hasnt,
    havent, hadnt
  `),
  turners: listed(`
    should, shouldnt, must, ought, would, could, can, may, asked, begged, told, say, says,
    said, claim, claims, claimed, deny, denies, denied, why, if, until, nothing, none
  `),
  fillers: listed(`
    a, an, any, the, is, are, am, was, were, been, has, had, ever, one, anyone, anybody,
    actually, physically, sign, signs, of
  `),
};
