import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';

/** What a person needs besides the code: the licences, the offline voices, a story to begin with, and what to read. */
const NEEDED = [
  'LICENSE',
  'THIRD_PARTY_NOTICES',
  'README.md',
  'docs/operations.md',
  'docs/film.jpg',
  'examples/the-lighthouse-keeper.md',
  'examples/trigger.ts',
  'dist/examples/trigger.js',
  'dist/workflow-bundle.js',
  'voices/heart/heart.onnx',
  'voices/heart/LICENSE',
  'voices/british/lexicon_gb_gold.json.gz',
];
const UNWANTED = /^(?:src|test|bench|fuzz|scripts|node_modules)\/|\.map$|\.tsbuildinfo$|\.stamps\.json$|tsconfig/;
/** A registry belongs to who installs the package. */
const REGISTRY = /https?:\/\/(?:[\w.-]*\bregistry\b|[^\s"'`]*\b(?:artifactory|nexus|verdaccio)\b)[^\s"'`]*/i;
/** Each is loaded only by who has it. */
const OPTIONAL = ['onnxruntime-node'];

/** What is wrong with an installed package, in sentences. */
export function contentProblems(root) {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    );
  const read = (file) => readFileSync(join(root, file), 'utf8');
  const { dependencies, name } = JSON.parse(read('package.json'));
  const known = new Set([...Object.keys(dependencies), ...builtinModules, ...OPTIONAL, name]);
  const code = files.filter((file) => /^dist\/.*(?<!workflow-bundle(?:-encoded)?)\.js$/.test(file));
  return [
    ...NEEDED.filter((file) => !existsSync(join(root, file))).map((file) => `Expected ${file} in the package.`),
    ...files.filter((file) => UNWANTED.test(file)).map((file) => `${file} has no place in the package.`),
    ...files
      .filter((file) => /\.(?:js|json|md|ts)$/.test(file))
      .flatMap((file) => REGISTRY.exec(read(file))?.[0] ?? [])
      .map((address) => `${address} names a registry.`),
    ...code.flatMap((file) =>
      packagesOf(read(file))
        .filter((loaded) => !known.has(loaded))
        .map((loaded) => `${file} loads "${loaded}", which is not among the package's dependencies.`),
    ),
  ];
}

/** The packages that a module loads by name. */
function packagesOf(code) {
  const loads = code.matchAll(/\b(?:require(?:\.resolve)?|import)\(["']([^."'/][^"']*)["']\)/g);
  return [...loads]
    .map(([, path]) => path)
    .filter((path) => !path.startsWith('node:'))
    .map(packageOf);
}

function packageOf(path) {
  const [first, second] = path.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}
