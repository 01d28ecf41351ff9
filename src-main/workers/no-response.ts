// Node loads all that speaks with the network as soon as one of its answers' classes is looked at.

/** pdf.js looks whether it tells its bytes. It is made only of what is fetched or packed, and nothing here is either. */
class Response {
  bytes(): never {
    throw new TypeError("nothing is fetched here");
  }
}

// Put there by assignment: to define a property Node's own would be looked at first.
(globalThis as { Response: unknown }).Response = Response;
