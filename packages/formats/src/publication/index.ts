export * from './blocks.ts';
export { textOf } from './markdown.ts';
export * from './flatten.ts';
export { publish, type PublishInput } from './publish.ts';
