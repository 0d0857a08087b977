/** The web test runner brings puppeteer; its browser download is neither needed nor reachable everywhere. */
module.exports = { skipDownload: true };
