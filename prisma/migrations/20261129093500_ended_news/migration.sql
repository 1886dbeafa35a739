-- Whoever ends a pair closes its open news, the other half's too: that is the system's to mark.
ALTER POLICY owner_marks ON "Notice"
  USING ("personId" = (SELECT current_person()) OR in_hat('system'));
