/* The side: four ways to ask further, of which one is shown. */

const TAB_WORDS = {
  why: () => view.removed.length > 0 || subject === NONE ? 'Why' : 'Details',
  next: () => view.removed.length > 0 ? 'Worst next' : 'Single points',
  concentration: () => 'Concentration',
  nodes: () => 'All nodes',
};

const DRAWN = {
  why: drawWhy,
  next: body => drawNext(body),
  concentration: body => drawConcentration(body),
  nodes: body => drawNodes(body),
};

/* What the side showed last: where nothing new is shown, it isn't scrolled back. How far it is
   scrolled is noted as it happens, for whoever asks makes the browser lay out the page. */
let shownLast = '';
let scrolled = 0;
byId('body').addEventListener('scroll', () => {
  scrolled = byId('body').scrollTop;
}, {passive: true});

function drawSide(chain) {
  const shown = tabShown();
  refill(byId('tabs'), TABS.map(tab => button({
    role: 'tab', id: 'tab-' + tab, 'aria-controls': 'body', 'aria-selected': String(tab === shown),
    tabindex: tab === shown ? 0 : -1, text: TAB_WORDS[tab](), on: {click: () => go({tab})},
  })));
  const body = byId('body');
  body.setAttribute('aria-labelledby', 'tab-' + shown);
  body.textContent = '';
  DRAWN[shown](body, chain);
  const now = [shown, subject, ...view.removed].join(' ');
  if (scrolled > 0) {
    body.scrollTop = now === shownLast ? scrolled : 0;
  }
  shownLast = now;
}

/** Between tabs, arrows choose, as readers of the screen expect it. */
byId('tabs').addEventListener('keydown', event => {
  const by = {ArrowRight: 1, ArrowLeft: -1}[event.key];
  if (by !== undefined) {
    event.preventDefault();
    const tab = TABS[(TABS.indexOf(tabShown()) + by + TABS.length) % TABS.length];
    go({tab});
    byId('tab-' + tab).focus();
  }
});
