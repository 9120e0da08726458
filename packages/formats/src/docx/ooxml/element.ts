import { FileChild, type IContext, type IXmlableObject, type ParagraphChild, type XmlComponent } from 'docx';

/** What can stand inside an element. */
export type Content = ParagraphChild | XmlComponent | string;

/** Attributes of an element, in the order they are written. */
export type Attributes = Readonly<Record<string, string | number>>;

/**
 * Any element of a part. The library has classes for most, but a document holds tens of thousands of runs, paragraphs and
 * cells, and through this one they are written several times faster. Texts are escaped when written.
 */
export class PlainElement extends FileChild {
  readonly element: string;
  readonly attributes: Attributes | undefined;
  readonly content: readonly Content[];

  constructor(name: string, attributes: Attributes | undefined, content: readonly Content[]) {
    super(name);
    this.element = name;
    this.attributes = attributes;
    this.content = content;
  }

  override prepForXml(context: IContext): IXmlableObject {
    const attributes = this.attributes === undefined ? [] : [{ _attr: this.attributes }];
    if (this.content.length === 0) return { [this.rootKey]: attributes[0] ?? {} };
    const written: unknown[] = attributes;
    for (const child of this.content) {
      const inside = typeof child === 'string' ? child : (child as XmlComponent).prepForXml(context);
      if (inside !== undefined) written.push(inside);
    }
    return { [this.rootKey]: written } as IXmlableObject;
  }
}

/** An element with its attributes and what it holds. */
export function element(name: string, attributes?: Attributes, children: readonly Content[] = []): PlainElement {
  return new PlainElement(name, attributes, children);
}

/** An element with one `w:val`, the commonest shape in the format. */
export function valued(name: string, value: string | number): PlainElement {
  return new PlainElement(name, { 'w:val': value }, []);
}

/** An element as a part of a paragraph: the library's type lists only its own classes, but it writes any element. */
export function inline(name: string, attributes: Attributes | undefined, children: readonly Content[]): ParagraphChild {
  return asChild(new PlainElement(name, attributes, children));
}

/** The element typed as a part of a paragraph. */
export function asChild(made: PlainElement): ParagraphChild {
  return made as unknown as ParagraphChild;
}

/** An element whose only text is known when the document is written, not yet when it is set. */
export class LateText extends PlainElement {
  readonly #text: () => string;

  constructor(name: string, attributes: Attributes, text: () => string) {
    super(name, attributes, []);
    this.#text = text;
  }

  override prepForXml(): IXmlableObject {
    return { [this.rootKey]: [{ _attr: this.attributes }, this.#text()] } as unknown as IXmlableObject;
  }
}
