/** What goes over and under a saved picture, and into which file. */
export interface SavedPicture {
  readonly title: string;
  readonly foot: string;
  readonly format: 'svg' | 'png';
  /** Of the file, without its ending. */
  readonly name: string;
}

/** What styles of the page give a picture, and a file has to carry by itself. */
const CARRIED = [
  'color',
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'vector-effect',
  'opacity',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'paint-order',
] as const;

const SVG = 'http://www.w3.org/2000/svg';
/** Pixels over and under the picture, and around it. */
const [HEAD, FOOT, EDGE] = [36, 28, 12];
/** Pixels of a PNG to one of the screen, so that it can be printed. */
const FINE = 2;

/** Saves a drawn picture as a file that needs nothing else. Rejects where the browser cannot draw it. */
export async function savePicture(svg: SVGSVGElement, saved: SavedPicture): Promise<void> {
  const whole = withFrame(svg, saved);
  const text = new XMLSerializer().serializeToString(whole);
  const file =
    saved.format === 'svg'
      ? new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`], { type: 'image/svg+xml' })
      : await pngOf(text, whole);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${saved.name}.${saved.format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function withFrame(svg: SVGSVGElement, { title, foot }: SavedPicture): SVGSVGElement {
  const copy = copyOf(svg);
  if (!(copy instanceof SVGSVGElement)) throw new Error('A copy of a picture is a picture');
  const { color, backgroundColor } = styleAround(svg);
  const [width, height] = [svg.width.baseVal.value, svg.height.baseVal.value];
  const whole = document.createElementNS(SVG, 'svg');
  const size = [width + 2 * EDGE, height + HEAD + FOOT] as const;
  set(whole, { xmlns: SVG, width: size[0], height: size[1], viewBox: `0 0 ${size.join(' ')}` });
  const ground = document.createElementNS(SVG, 'rect');
  set(ground, { width: '100%', height: '100%', fill: backgroundColor });
  set(copy, { x: EDGE, y: HEAD });
  const { fontFamily } = getComputedStyle(svg);
  whole.append(
    ground,
    textAt(title, {
      x: EDGE,
      y: 24,
      'font-size': 16,
      'font-weight': 600,
      'font-family': fontFamily,
      fill: color,
    }),
    copy,
    textAt(foot, { x: EDGE, y: height + HEAD + 18, 'font-size': 11, 'font-family': fontFamily, fill: color }),
  );
  return whole;
}

/** The colours of the paper on which a picture stands. */
function styleAround(svg: SVGSVGElement): Pick<CSSStyleDeclaration, 'color' | 'backgroundColor'> {
  return getComputedStyle(svg.closest('main') ?? document.body);
}

function textAt(words: string, attributes: Readonly<Record<string, string | number>>): SVGTextElement {
  const text = document.createElementNS(SVG, 'text');
  set(text, attributes);
  text.textContent = words;
  return text;
}

/** A copy that carries its styles; what only catches the pointer is left out. */
function copyOf(element: Element): Element | undefined {
  if (element.getAttribute('pointer-events') !== null) return undefined;
  const copy = element.cloneNode(false);
  if (!(copy instanceof Element)) return undefined;
  copy.removeAttribute('class');
  if (element instanceof SVGElement && !['defs', 'title'].includes(element.tagName)) {
    const style = getComputedStyle(element);
    for (const name of CARRIED) {
      const value = style.getPropertyValue(name);
      if (value !== '') copy.setAttribute(name, value.replaceAll('"', "'"));
    }
  }
  for (const child of element.childNodes) {
    const carried = child instanceof Element ? copyOf(child) : child.cloneNode(false);
    if (carried !== undefined) copy.append(carried);
  }
  return copy;
}

async function pngOf(text: string, { width, height }: SVGSVGElement): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width.baseVal.value * FINE;
  canvas.height = height.baseVal.value * FINE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('The browser gave no PNG');
  return blob;
}

function set(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
