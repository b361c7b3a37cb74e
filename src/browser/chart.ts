/**
 * Makes the charts of the HTML report live: zoom, pan, and what holds at the moment under the pointer. The charts are there without it; it
 * moves what is drawn and draws nothing of its own but the axis.
 */
import { axisTop } from 'd3-axis';
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { pointer, select } from 'd3-selection';
import { zoom, zoomIdentity, type ZoomTransform } from 'd3-zoom';
import { ticks } from '../report/ticks.js';
import { point } from '../report/words.js';

type Scale = ScaleLinear<number, number>;

const MARKS = 10;
const DEEPEST = 400;

const numberOf = (element: Element, name: string): number => Number(element.getAttribute(`data-${name}`));

function enliven(figure: HTMLElement): void {
  const svg = figure.querySelector('svg')!;
  const said = figure.querySelector('output')!;
  const [left, right, end] = [numberOf(svg, 'left'), numberOf(svg, 'right'), numberOf(svg, 'end')];
  const { height } = svg.viewBox.baseVal;
  const top = numberOf(svg.querySelector('.axis')!, 'top');
  const whole = scaleLinear([0, end], [left, right]);
  let now = whole;

  const drawn = select(svg);
  const draw = (x: Scale) => {
    now = x;
    for (const shape of svg.querySelectorAll('[data-from]')) place(shape, x, left, right);
    const axis = axisTop<number>(x)
      .tickValues(ticks(...(x.domain() as [number, number]), MARKS))
      .tickFormat((at) => point(at))
      // Marks reach down through the rows.
      .tickSizeInner(top - height)
      .tickSizeOuter(0);
    drawn.select<SVGGElement>('.axis').call(axis);
  };

  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent([1, DEEPEST])
    .extent([
      [left, 0],
      [right, height],
    ])
    .translateExtent([
      [left, 0],
      [right, height],
    ])
    // The wheel goes on scrolling the page unless a key says that it is meant for the chart.
    .filter((event: MouseEvent & { readonly type: string }) => event.type !== 'wheel' || event.ctrlKey || event.metaKey || event.shiftKey)
    .on('zoom', ({ transform }: { readonly transform: ZoomTransform }) => draw(transform.rescaleX(whole)));
  drawn.call(behaviour).on('dblclick.zoom', null);

  for (const button of figure.querySelectorAll('button'))
    button.addEventListener('click', () => {
      const factor = Number(button.value);
      if (factor > 0) behaviour.scaleBy(drawn, factor);
      else behaviour.transform(drawn, zoomIdentity);
    });

  const say = (at: number) => {
    const there = [...svg.querySelectorAll('a[aria-label]')].filter((bar) => {
      const shape = bar.querySelector('[data-from]')!;
      return numberOf(shape, 'from') <= at && at < (shape.hasAttribute('data-endless') ? Infinity : numberOf(shape, 'to'));
    });
    said.textContent = `${point(at)}  ${there.length === 0 ? 'nothing' : there.map((bar) => bar.getAttribute('aria-label')).join('; ')}`;
  };
  const cursor = drawn.select('.cursor');
  svg.addEventListener('pointermove', (event) => {
    const [x] = pointer(event, svg);
    const inside = x >= left && x <= right;
    cursor
      .attr('x1', x)
      .attr('x2', x)
      .attr('visibility', inside ? 'visible' : 'hidden');
    if (inside) say(now.invert(x));
  });
  svg.addEventListener('pointerleave', () => cursor.attr('visibility', 'hidden'));
  for (const bar of svg.querySelectorAll('a[aria-label]'))
    bar.addEventListener('focus', () => {
      said.textContent = bar.getAttribute('aria-label');
    });

  draw(whole);
  figure.classList.add('live');
}

/** Moves a shape to where its time is now; what lies outside is not shown. */
function place(shape: Element, x: Scale, left: number, right: number): void {
  const from = x(numberOf(shape, 'from'));
  if (shape.tagName !== 'rect') {
    const shift = from - numberOf(shape, 'at');
    shape.setAttribute('transform', `translate(${shift} 0)`);
    shape.setAttribute('visibility', from < left || from > right ? 'hidden' : 'visible');
    return;
  }
  const [first, last] = [Math.max(left, from), Math.min(right, x(numberOf(shape, 'to')))];
  shape.setAttribute('x', String(first));
  shape.setAttribute('width', String(Math.max(0, last > left && first < right ? Math.max(last - first, 2) : 0)));
}

/** What is folded is printed too. */
function unfoldForPrint(): void {
  let folded: readonly HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const one of folded) one.open = true;
  });
  addEventListener('afterprint', () => {
    for (const one of folded) one.open = false;
  });
}

/** A bar leads to its finding, which is unfolded then. */
function unfoldTarget(): void {
  const open = () => {
    const target = location.hash === '' ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target instanceof HTMLDetailsElement) target.open = true;
  };
  addEventListener('hashchange', open);
  open();
}

for (const figure of document.querySelectorAll<HTMLElement>('figure.chart')) enliven(figure);
unfoldForPrint();
unfoldTarget();
