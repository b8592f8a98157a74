/* Elements. Text enters as text only, never as HTML; style only through the object model, which is
   what the page's content security policy allows. */

const byId = id => document.getElementById(id);

/** An element; its attributes, of which `text`, `on` and `style` stand for what they say. */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) {
      continue;
    }
    if (key === 'text') {
      made.textContent = value;
    } else if (key === 'on') {
      Object.entries(value).forEach(([event, act]) => made.addEventListener(event, act));
    } else if (key === 'style') {
      Object.entries(value).forEach(([name, style]) => made.style.setProperty(name, style));
    } else {
      made.setAttribute(key, value === true ? '' : String(value));
    }
  }
  fill(made, children);
  return made;
}

/** Appends children; lists are taken apart, and what isn't there is left out. */
function fill(parent, ...children) {
  for (const child of children.flat(Infinity)) {
    if (child !== undefined && child !== null && child !== false && child !== '') {
      parent.append(child);
    }
  }
  return parent;
}

function refill(parent, ...children) {
  parent.textContent = '';
  return fill(parent, children);
}

const button = (attributes, ...children) =>
  element('button', {type: 'button', ...attributes}, ...children);

/** A button that stands in a sentence. */
const link = (attributes, ...children) => button({class: 'link', ...attributes}, ...children);
