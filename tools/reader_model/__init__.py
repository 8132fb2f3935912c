"""How the reader's model is made: labels of lines, training pages, the network in torch, and its two passes."""
