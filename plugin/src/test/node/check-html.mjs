// Opens every '<name>.html' of a folder in Chromium, uses it as people do, and prints what became of it.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { chromium } from "playwright-core";

const [folder, executablePath] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ["html-validate:recommended"],
    // The search has nothing to submit, and a project chooses its own title.
    rules: { "wcag/h32": "off", "long-title": "off" },
  }),
);

const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
});

const problems = async (name, text) =>
  (await validator.validateString(text, name)).results
    .flatMap((it) => it.messages)
    .map((it) => `${it.line}:${it.column} ${it.ruleId} ${it.message}`);

const violations = (page) =>
  page.evaluate(async () => {
    const found = await axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return found.violations.map((it) => `${it.id}: ${it.nodes[0].html} (${it.nodes.length})`);
  });

const isTooWide = async (page, width) => {
  await page.setViewportSize({ width, height: 900 });
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
};

/** What cannot be a fault of one use: form, reach, width, print. */
const look = async (page, name, text) => {
  const seen = { errors: await problems(name, text) };
  if (text.length < 100_000) {
    await page.evaluate(axe);
    seen.light = await violations(page);
    await page.emulateMedia({ colorScheme: "dark" });
    seen.dark = await violations(page);
    await page.emulateMedia({ colorScheme: "light" });
  }
  seen.title = await page.title();
  seen.deadLinks = await page.evaluate(() =>
    [...document.querySelectorAll('a[href^="#"]')]
      .map((it) => it.getAttribute("href").slice(1))
      .filter((id) => !document.getElementById(id)),
  );
  seen.foreign = await page.evaluate(
    () => document.querySelectorAll("img,iframe,object,embed,link,base,script~script,[onerror],[onclick]").length,
  );
  seen.tooWide = [];
  for (const width of [320, 480, 768, 1280, 3840]) {
    if (await isTooWide(page, width)) seen.tooWide.push(width);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ media: "print" });
  seen.printed = await page.evaluate(() => ({
    controls: [...document.querySelectorAll("#filter,.skip,.waive")].filter((it) => it.offsetParent).length,
    models: [...document.querySelectorAll("article h3")].filter((it) => it.offsetParent).length,
  }));
  await page.emulateMedia({ media: "screen" });
  return seen;
};

const names = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".models tbody tr")]
      .filter((it) => it.offsetParent && !document.getElementById(it.querySelector("a").hash.slice(1)).hidden)
      .map((it) => it.querySelector("a").textContent),
  );

/** Runs an action and counts what it changes in the document. */
const counted = async (page, action) => {
  await page.evaluate(() => {
    globalThis.changes = 0;
    globalThis.watcher = new MutationObserver((all) => (globalThis.changes += all.length));
    globalThis.watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await action();
  return page.evaluate(() => {
    globalThis.changes += globalThis.watcher.takeRecords().length;
    globalThis.watcher.disconnect();
    return globalThis.changes;
  });
};

/** What a person does with the list of models. */
const use = async (page) => {
  const text = page.locator("#text");
  const said = () => page.locator("#shown").textContent();
  const used = { all: await names(page) };
  used.searchChanges = await counted(page, () => text.fill("VISION-RESEARCH"));
  used.search = await names(page);
  used.searchSaid = await said();
  await text.fill("no such words");
  used.nothing = await names(page);
  await text.fill("");
  const failing = page.locator('input[name=verdict][value="bad"]');
  if (await failing.count()) await failing.check();
  used.failing = await names(page);
  const hidden = used.all.find((it) => !used.failing.includes(it));
  if (hidden) {
    await page.evaluate((name) => {
      const link = [...document.querySelectorAll(".models a")].find((it) => it.textContent === name);
      location.hash = link.hash;
    }, hidden);
    await page.locator("article[hidden]").first().waitFor({ state: "detached" });
  }
  used.afterLink = await names(page);
  await page.evaluate(() => (document.getElementById("text").value = ""));
  used.sortChanges = await counted(page, () => page.getByRole("button", { name: "Verdict" }).click());
  used.byVerdict = await names(page);
  used.sorted = await page.locator("th[aria-sort]").allTextContents();
  await page.getByRole("button", { name: "Verdict" }).click();
  used.byVerdictDown = await names(page);
  await page.locator("#sort").selectOption("2");
  used.byOpenness = await names(page);
  await page.locator("#sort").selectOption("0");
  used.byName = await names(page);
  return used;
};

/** What a person does without a mouse. */
const type = async (page) => {
  await page.reload();
  const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.textContent.trim());
  const typed = {};
  await page.keyboard.press("Tab");
  typed.first = await focused();
  await page.keyboard.press("Enter");
  typed.skippedTo = await focused();
  await page.keyboard.press("Tab");
  typed.next = await focused();
  const waivers = page.locator("details.waive summary");
  if (await waivers.count()) {
    await waivers.first().focus();
    await page.keyboard.press("Enter");
    const copy = page.locator("details.waive[open] button");
    await copy.waitFor();
    await copy.press("Enter");
    const told = page.locator("details.waive output").filter({ hasText: "." });
    await told.waitFor();
    typed.copied = await told.textContent();
    typed.waiver = await page.locator("details.waive[open] pre").textContent();
  }
  return typed;
};

/** A script that got into the page all the same. */
const intrude = async (page) => {
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'pwned'";
    document.body.append(script);
    document.body.setAttribute("onclick", "document.title = 'pwned'");
    document.body.click();
  });
  return { title: await page.title(), barred: await page.evaluate(() => globalThis.barred.length) };
};

const seen = {};
for (const file of readdirSync(folder).filter((it) => it.endsWith(".html")).sort()) {
  const name = file.slice(0, -".html".length);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: "light" });
  page.setDefaultTimeout(20_000);
  const said = [];
  const requests = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  page.on("request", (request) => requests.push(request.url()));
  await page.addInitScript(() => {
    globalThis.barred = [];
    document.addEventListener("securitypolicyviolation", (it) => globalThis.barred.push(it.violatedDirective));
  });
  await page.goto(pathToFileURL(join(folder, file)).href);
  const it = await look(page, name, readFileSync(join(folder, file), "utf8"));
  if (await page.locator("#filter").count()) {
    it.use = await use(page);
    it.type = await type(page);
  }
  it.barred = await page.evaluate(() => globalThis.barred);
  it.console = [...said];
  it.requests = requests.filter((url) => !url.startsWith("file:")).length;
  it.intruder = await intrude(page);
  seen[name] = it;
  await page.close();
}
await browser.close();
console.log(JSON.stringify(seen));
