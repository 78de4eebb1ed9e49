import fs from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';

const ROOT = path.join(__dirname, '../../..');
const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');

const POLICY = {
  'default-src': "'self'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** `name value; name value` as an object. */
const directives = (policy: string): Record<string, string> =>
  Object.fromEntries(
    policy.split(';').map((directive) => {
      const [name, ...values] = directive.trim().split(/\s+/);
      return [name, values.join(' ')];
    }),
  );

test('nginx’s and IIS’s policy is the one that the pages carry themselves', () => {
  const nginx = /Content-Security-Policy "([^"]+)"/.exec(read('deploy/nginx.conf'))![1]!;
  const iis = new JSDOM(read('deploy/web.config'), { contentType: 'application/xml' }).window.document
    .querySelector('add[name="Content-Security-Policy"]')!
    .getAttribute('value')!;
  expect(directives(nginx)).toEqual(POLICY);
  expect(directives(iis)).toEqual(POLICY);
  const config = read('webpack.config.js');
  const page = /function contentSecurityPolicy[\s\S]*?\.join\('; '\)/.exec(config)![0];
  for (const [name, value] of Object.entries(POLICY))
    if (name !== 'script-src') expect(page).toContain(`"${name} ${value}"`);
  expect(page.match(/"[a-z]+-(?:src|uri|action) /g)).toHaveLength(Object.keys(POLICY).length - 1);
});

test('only files named by their content are kept for ever', () => {
  expect(
    // All but the service worker, which is known by its address.
    read('webpack.config.js').match(
      /[fF]ilename:(?: \(\{ chunk \}\) =>\s+chunk\?\.name === 'serviceWorker' \? SERVICE_WORKER :)? 'js\/\[name\]\.\[contenthash:12\]\.js'/g,
    ),
  ).toHaveLength(2);
  expect(read('deploy/nginx.conf')).toMatch(/"~\^\/js\/"\s+"public, max-age=31536000, immutable"/);
  expect(read('deploy/nginx.conf')).toMatch(/default\s+"no-cache"/);
  const iis = new JSDOM(read('deploy/web.config'), { contentType: 'application/xml' }).window.document;
  expect(iis.querySelector('location[path="js"] clientCache')!.getAttribute('cacheControlCustom')).toContain(
    'immutable',
  );
  expect(iis.querySelector('clientCache')!.getAttribute('cacheControlMode')).toBe('DisableCache');
});

test.each(['deploy/nginx.conf', 'deploy/web.config'])('%s lets Excel on the web frame the page', (file) => {
  const settings = read(file).replace(/#.*|<!--[\s\S]*?-->/g, '');
  expect(settings).not.toMatch(/X-Frame-Options|frame-ancestors/i);
});

test('nginx sends what the build compressed and does not compress the rest at its lowest level; IIS compresses too', () => {
  const nginx = read('deploy/nginx.conf').replace(/#.*/g, '');
  expect(nginx).toMatch(/^\s*gzip_static on;$/m);
  expect(nginx).toMatch(/^\s*gzip_comp_level [6-9];$/m);
  const iis = new JSDOM(read('deploy/web.config'), { contentType: 'application/xml' }).window.document;
  expect(iis.querySelector('urlCompression')!.getAttribute('doStaticCompression')).toBe('true');
});
