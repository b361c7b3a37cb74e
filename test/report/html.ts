import { defaultTreeAdapter, type DefaultTreeAdapterMap, parse, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

/** A text of a page and the elements around it, the innermost last. */
export interface Text {
  readonly value: string;
  readonly inside: readonly string[];
}

/** What a browser makes of HTML: its elements and texts in order. */
export interface Page {
  readonly elements: readonly Element[];
  readonly texts: readonly Text[];
}

const walk = (node: Node, inside: readonly string[], elements: Element[], texts: Text[]): void => {
  if (defaultTreeAdapter.isTextNode(node)) texts.push({ value: node.value, inside });
  else if ('childNodes' in node) {
    const element = defaultTreeAdapter.isElementNode(node);
    if (element) elements.push(node);
    for (const child of node.childNodes) walk(child, element ? [...inside, node.tagName] : inside, elements, texts);
  }
};

const page = (node: Node): Page => {
  const elements: Element[] = [];
  const texts: Text[] = [];
  walk(node, [], elements, texts);
  return { elements, texts };
};

/** A piece of HTML as a browser reads it. */
export const fragment = (html: string): Page => page(parseFragment(html));
/** A whole document as a browser reads it. */
export const document = (html: string): Page => page(parse(html));

/** All text below an element. */
export function textOf(element: Element): string {
  return page(element)
    .texts.map(({ value }) => value)
    .join('');
}

export const attribute = (element: Element, name: string): string | undefined => element.attrs.find((one) => one.name === name)?.value;
