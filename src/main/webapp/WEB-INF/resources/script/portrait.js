/* Chooses the square of a portrait: by sliders, by dragging, by dropping a file; then sends it and stays on the page. */
const form = document.getElementById("portrait");
const file = form.elements.picture;
const crop = form.querySelector(".crop");
const canvas = form.querySelector("canvas");
const progress = form.querySelector("progress");
const { x, y, side } = form.elements;
const refused = () => document.getElementById("portrait-refused");
let picture = null;

/* The square in pixels of the picture, kept inside it as the server does. */
function square() {
  const pixels = side.value * Math.min(picture.width, picture.height);
  const keep = (middle, length) => Math.max(0, Math.min(middle * length - pixels / 2, length - pixels));
  return { left: keep(x.value, picture.width), top: keep(y.value, picture.height), pixels };
}

/* A slider moves only as far as the square can. */
function limit(slider, length) {
  const half = side.value * Math.min(picture.width, picture.height) / 2 / length;
  slider.min = half;
  slider.max = 1 - half;
  slider.disabled = half > 0.499;
  if (slider.disabled) slider.value = 0.5;
}

function draw() {
  if (!picture) return;
  limit(x, picture.width);
  limit(y, picture.height);
  const { left, top, pixels } = square();
  const brush = canvas.getContext("2d");
  brush.imageSmoothingQuality = "high";
  brush.fillStyle = "#fff";
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(picture, left, top, pixels, pixels, 0, 0, canvas.width, canvas.height);
}

async function choose() {
  picture = null;
  form.classList.toggle("chosen", file.files.length > 0);
  refused().textContent = "";
  crop.hidden = true;
  if (!file.files.length) return;
  try {
    picture = await createImageBitmap(file.files[0]);
  } catch {
    refused().textContent = form.dataset.unreadable;
    return;
  }
  crop.hidden = false;
  [x.min, y.min, x.max, y.max] = [0, 0, 1, 1];
  [x.value, y.value, side.value] = [0.5, 0.5, 1];
  draw();
  side.focus();
}

function drag(event) {
  if (!picture || !canvas.hasPointerCapture(event.pointerId)) return;
  const { pixels } = square();
  const shown = canvas.getBoundingClientRect().width;
  x.value = x.value - event.movementX / shown * pixels / picture.width;
  y.value = y.value - event.movementY / shown * pixels / picture.height;
  draw();
}

function zoom(event) {
  if (!picture) return;
  event.preventDefault();
  side.value = Number(side.value) + Math.sign(event.deltaY) * 0.04;
  draw();
}

/* Sends the form; what comes back is a whole page, of which the portrait and the refusal are taken. */
function send(event) {
  event.preventDefault();
  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.setRequestHeader("X-Parvis-Token", form.elements.token.value);
  request.responseType = "document";
  request.upload.onprogress = sent => { progress.value = sent.loaded / sent.total; };
  request.onerror = () => answer(null);
  request.onload = () => answer(request.response);
  x.disabled = y.disabled = false;
  const body = new FormData(form, event.submitter);
  progress.hidden = false;
  request.send(body);
}

function answer(page) {
  progress.hidden = true;
  const word = page?.getElementById("portrait-refused");
  if (!word || word.textContent.trim()) {
    refused().textContent = word ? word.textContent.trim() : form.dataset.failed;
    draw();
    return;
  }
  for (const part of [".now", ".actions"]) {
    form.querySelector(part).replaceWith(page.querySelector("#portrait " + part));
  }
  document.querySelector(".topbar .me")?.replaceChildren(...page.querySelector(".topbar .me").children);
  refused().textContent = "";
  form.querySelector(".told").textContent = form.dataset.saved;
  file.value = "";
  form.classList.remove("chosen");
  crop.hidden = true;
  picture = null;
}

form.classList.add("scripted");
file.addEventListener("change", choose);
for (const slider of [x, y, side]) slider.addEventListener("input", draw);
canvas.addEventListener("pointerdown", event => canvas.setPointerCapture(event.pointerId));
canvas.addEventListener("pointermove", drag);
canvas.addEventListener("wheel", zoom, { passive: false });
form.addEventListener("submit", send);
form.addEventListener("dragover", event => { event.preventDefault(); form.classList.add("over"); });
form.addEventListener("dragleave", () => form.classList.remove("over"));
form.addEventListener("drop", event => {
  event.preventDefault();
  form.classList.remove("over");
  file.files = event.dataTransfer.files;
  choose();
});
