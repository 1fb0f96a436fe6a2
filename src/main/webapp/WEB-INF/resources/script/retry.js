// Asks again every few seconds for a page that the server could not give, and shows it once it is there.
const SECONDS = 5;

async function retry() {
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (answer.status !== 503) location.reload();
  } catch {
    // Not reachable either: the next try may be.
  }
}

setInterval(retry, SECONDS * 1000);
