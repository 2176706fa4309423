import type {PolicyPack} from '../policy-pack.js';
import {auNsw} from './au-nsw.js';
import {auVic} from './au-vic.js';
import {auWa} from './au-wa.js';
import {caBc} from './ca-bc.js';
import {caOn} from './ca-on.js';
import {eu} from './eu.js';
import {gbEng} from './gb-eng.js';
import {gbNir} from './gb-nir.js';
import {gbSct} from './gb-sct.js';
import {gbWls, gbWls2011} from './gb-wls.js';
import {ieHse} from './ie-hse.js';
import {inMohfw} from './in-mohfw.js';
import {inNabh} from './in-nabh.js';
import {nzHdc} from './nz-hdc.js';
import {us1557} from './us-1557.js';
import {usCms} from './us-cms.js';
import {usHipaa} from './us-hipaa.js';

/** Every version of every pack. Two versions of one pack never apply on the same day. */
export const policyPacks: readonly PolicyPack[] = [
  usCms,
  us1557,
  usHipaa,
  gbEng,
  gbSct,
  gbWls2011,
  gbWls,
  gbNir,
  ieHse,
  nzHdc,
  auNsw,
  auVic,
  auWa,
  caOn,
  caBc,
  inMohfw,
  inNabh,
  eu,
];
