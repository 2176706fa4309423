import './client/pr-client.js';
