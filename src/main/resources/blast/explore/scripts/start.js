/* The whole page: drawn anew for each answer, and when the room changes. */

let askedLast = '';
let isDrawn = false;

function draw() {
  const was = focused();
  const asked = view.removed.join(',');
  const isAnotherQuestion = isDrawn && asked !== askedLast;
  if (asked !== askedLast) {
    answer = ask(view.removed);
    askedLast = asked;
  }
  subject = view.why !== NONE ? view.why : view.removed.length > 0 ? worstVictim() : NONE;
  const chain = wayFrom(subject);
  steps = new Map(chain.length > 1 ? chain.map((n, i) => [n, i + 1]) : []);
  // Or the browser would lay out what is about to go.
  MAPS.forEach(id => refill(byId(id)));
  drawFrame();
  measureRooms();
  drawServices();
  drawLoose();
  drawPlaces();
  drawSide(chain);
  drawThread(chain);
  setEntrances();
  refocus(was);
  if (isAnotherQuestion) {
    sayVerdict();
  }
  isDrawn = true;
  if (answer.saved === undefined) {
    complete(answer);
  }
}

/** Asks what takes long when the rest is on the screen, unless something else was asked by then. */
function complete(question) {
  setTimeout(() => {
    if (answer === question && question.saved === undefined) {
      question.saved = readSaved();
      const was = focused();
      drawVerdict();
      refocus(was);
    }
  }, 50);
}

/** What takes room from the maps, so before they are measured. */
function drawFrame() {
  const {version, model: hash} = document.documentElement.dataset;
  byId('facts').textContent = `${counted(count, 'node')}${answer.took ? `, ${Math.max(1, Math.round(answer.took))} ms` : ''} · blast ${version} · ${hash}`;
  byId('restore').hidden = view.removed.length === 0;
  byId('loose-band').hidden = loose.length === 0;
  byId('services-band').hidden = services.length === 0;
  byId('places-band').hidden = boxes.length === 0;
  drawVerdict();
  drawStrip(byId('services').clientWidth);
}

byId('restore').addEventListener('click', restoreAll);

/* The link to what is shown. A file that was opened from a disk may not write to the clipboard in
   the modern way. */
async function copyLink() {
  const text = location.href.split('#')[0] + address();
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = element('textarea', {class: 'unseen'});
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
  const copy = byId('copy');
  copy.textContent = 'Copied';
  setTimeout(() => {
    copy.textContent = 'Copy link';
  }, 1500);
}

byId('copy').addEventListener('click', copyLink);

const darkScreen = matchMedia('(prefers-color-scheme: dark)');
const root = document.documentElement;
const isDark = () => root.dataset.theme === 'dark' || (root.dataset.theme === 'auto' && darkScreen.matches);

function showTheme() {
  root.dataset.look = isDark() ? 'dark' : 'light';
  byId('theme').textContent = isDark() ? 'Light' : 'Dark';
}

byId('theme').addEventListener('click', () => {
  root.dataset.theme = isDark() ? 'light' : 'dark';
  showTheme();
});
darkScreen.addEventListener('change', showTheme);

/* As the style sheet lays them out on a page of A4 or Letter across. */
const PAPER = {
  services: {width: 1040, height: 264}, loose: {width: 1040, height: 64}, places: {width: 1040, height: 597},
};

addEventListener('beforeprint', () => {
  paper = PAPER;
  draw();
});
addEventListener('afterprint', () => {
  paper = null;
  draw();
});

/* Tiles follow the size of their map by themselves; what they have room for, and the thread, don't.
   The maps change their size with the window, with its letters, and when the verdict gets longer. */
let waiting = 0;
new ResizeObserver(() => {
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(() => paper === null && hasResized() && draw());
}).observe(byId('maps'));
addEventListener('hashchange', follow);

/* A browser runs a script slowly at first. So that who asks first waits neither for that nor for the
   engine to read the inventory, losses are tried while nothing is removed, when what is shown needs no
   engine: from small to large, each larger by that factor, for so many milliseconds. */
const LARGER = 1.6;
const REHEARSAL = 1500;

const whenIdle = globalThis.requestIdleCallback ?? (act => setTimeout(act, 200));

function rehearse(least, left) {
  const larger = all.filter(n => alone[n].down >= least);
  if (view.removed.length === 0 && larger.length > 0 && left > 0) {
    const begun = performance.now();
    ask([larger.reduce((a, b) => alone[a].down <= alone[b].down ? a : b)]);
    whenIdle(() => rehearse(LARGER * least, left - (performance.now() - begun)));
  }
}

const title = model.name < 0 ? 'Inventory' : shownText(model.name);
byId('name').textContent = title;
document.title = title;
showTheme();
follow();
performance.mark('ready');
requestAnimationFrame(() => {
  root.dataset.ready = 'true';
  whenIdle(() => rehearse(1, REHEARSAL));
});
