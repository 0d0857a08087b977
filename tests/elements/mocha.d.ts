/// <reference types="mocha" />
// The runner of these tests is mocha, whose words are global.
