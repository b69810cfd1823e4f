// Lighthouse's scores for a page, 0–100, and what it found wrong: node lighthouse.js BROWSER URL CATEGORY…
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';

const [browser, url, ...categories] = process.argv.slice(2);
const chrome = await launch({
  chromePath: browser,
  chromeFlags: ['--headless=new', '--no-sandbox', '--lang=sv'],
  logLevel: 'silent',
});
try {
  const options = { port: chrome.port, onlyCategories: categories, logLevel: 'silent', output: 'json' };
  const { lhr } = await lighthouse(url, options, desktopConfig);
  const wrong = ({ auditRefs }) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 0.9)
      .map(({ id }) => `${id}: ${lhr.audits[id].title} ${lhr.audits[id].displayValue ?? ''}`.trim());
  const scores = Object.values(lhr.categories).map(category => ({
    category: category.id,
    score: Math.round(category.score * 100),
    wrong: wrong(category),
  }));
  console.log(JSON.stringify({ scores, metrics: metricsOf(lhr.audits) }));
} finally {
  await chrome.kill();
}

/** Milliseconds as the throttling of the desktop setting has them. */
function metricsOf(audits) {
  const ids = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'speed-index'];
  return Object.fromEntries(ids.flatMap(id => (audits[id] ? [[id, Math.round(audits[id].numericValue)]] : [])));
}
