// Stands in for ky's utils/body.js inside the drop-in files. Ky's own watches how far a request or an answer has come,
// which nothing here asks for; leaving that out saves 0.3 kB before a complaint is confirmed.

const asItIs = (message) => message;

export {asItIs as streamRequest, asItIs as streamResponse};
