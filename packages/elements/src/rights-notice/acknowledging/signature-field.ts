import SignaturePad from 'signature_pad';
import type {Signature} from '@patient-relations/core/notice';

type Drawing = Extract<Signature, {readonly type: 'drawn'}>;

/** A field to draw a signature in. */
export interface SignatureField {
  readonly canvas: HTMLCanvasElement;
  clear(): void;
  leave(): void;
}

/** A field of a fixed height that takes the width it is given, and keeps its lines when that changes. */
export function createSignatureField(onDraw: (drawing: Drawing) => void): SignatureField {
  const canvas = document.createElement('canvas');
  canvas.className = 'signature';
  const pad = new SignaturePad(canvas, {minWidth: 0.8, maxWidth: 2.4});
  const told = (): void => onDraw(drawingOf(canvas, pad));
  pad.addEventListener('endStroke', told);

  /** One dot of the canvas for each of the screen, in the colors that the page has now. */
  function fit(): void {
    const {clientWidth, clientHeight} = canvas;
    if (!clientWidth) return;
    const lines = pad.toData();
    canvas.width = Math.round(clientWidth * devicePixelRatio);
    canvas.height = Math.round(clientHeight * devicePixelRatio);
    canvas.getContext('2d')?.scale(devicePixelRatio, devicePixelRatio);
    const penColor = getComputedStyle(canvas).color;
    pad.penColor = penColor;
    pad.fromData(lines.map((line) => ({...line, penColor})));
  }

  const observer = new ResizeObserver(fit);
  observer.observe(canvas);
  return {
    canvas,
    clear() {
      pad.clear();
      told();
    },
    leave() {
      observer.disconnect();
      pad.off();
    },
  };
}

function drawingOf(canvas: HTMLCanvasElement, pad: SignaturePad): Drawing {
  return {
    type: 'drawn',
    width: canvas.clientWidth,
    height: canvas.clientHeight,
    strokes: pad
      .toData()
      .map(({points}) => points.flatMap(({x, y}) => [Math.round(x), Math.round(y)])),
  };
}
