/** A template that is not used, with the reason and what to do, in words for the person who gave it. */
export class TemplateRefused extends Error {
  override readonly name = 'TemplateRefused';
  readonly code = 'template-refused';
}
