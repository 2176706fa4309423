import PDFDocument from 'pdfkit';
import type {Letter} from '@patient-relations/core/letter';
import {setParts} from './letter-flow.js';
import {drawHead, type LetterTop} from './letter-head.js';
import {papers, place, type Paper} from './letter-page.js';
import {letterParts} from './letter-parts.js';
import {letterType} from './letter-type.js';
import {createTypesetter, type Typesetter} from './typesetter.js';

/** How a letter is printed. */
export interface LetterPdfPrint extends LetterTop {
  readonly paper: Paper;
  /** The time that the file says it was made at: the same letter made for the same time is the same bytes. */
  readonly at: Date;
}

/**
 * A letter as a PDF: tagged, in its language, with its fonts in it.
 *
 * @throws {LetterNotPrintableError} for a script that the fonts do not have
 */
export async function letterPdf(letter: Letter, print: LetterPdfPrint): Promise<Uint8Array> {
  const {language, subject} = letter;
  const document = new PDFDocument({
    size: [...papers[print.paper]],
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    info: {Title: subject, Author: print.letterhead.name, CreationDate: print.at},
  });
  const made = bytesOf(document);
  const typesetter = createTypesetter(document);
  const root = document.struct('Document');
  document.addStructure(root);
  const top = drawHead(letter, print, {document, typesetter, root});
  const width = document.page.width - place.left - place.right;
  setParts(letterParts(letter, typesetter, width), {document, typesetter, top}, root);
  root.end();
  numberPages(document, typesetter, language);
  document.end();
  return made;
}

function numberPages(document: PDFKit.PDFDocument, typesetter: Typesetter, language: string): void {
  const {count} = document.bufferedPageRange();
  const style = {...letterType(language).body, size: 12, direction: 'ltr'} as const;
  for (let at = 0; at < count; at += 1) {
    document.switchToPage(at);
    const {width, height} = document.page;
    document.markContent('Artifact', {type: 'Pagination'});
    for (const line of typesetter.lines(`${at + 1} / ${count}`, style, width))
      typesetter.draw(line, (width - line.width) / 2, height - place.pageNumber);
    document.endMarkedContent();
  }
}

function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    document.on('error', reject);
  });
}
